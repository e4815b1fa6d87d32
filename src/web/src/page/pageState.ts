import { createContext, use } from 'react';
import type { RecordStateFragment } from './RecordState.generated';

/** What is said of a page at its top and in each of its exports. */
export type PageState = {
  /** The page's heading. */
  title: string;

  /** The state of the record that is shown; null while it is not known. */
  record: RecordStateFragment | null;

  /** The protective markings of what is shown, sorted; empty where none is visible in the documents cited. */
  markings: string[];
};

export const PageStateContext = createContext<PageState | null>(null);

/** The state of the page around a component. */
export function usePageState(): PageState {
  const state = use(PageStateContext);
  if (!state) throw new Error('A component that needs the state of its page stands outside any Page.');
  return state;
}

/** The markings in words, for the top of a page and of an export. */
export function markingsInWords(markings: string[]): string {
  return markings.length > 0 ? markings.join(', ') : 'No marking visible in the documents cited';
}

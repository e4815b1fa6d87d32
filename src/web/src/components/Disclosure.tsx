import type { DetailsHTMLAttributes, ReactNode } from 'react';
import './disclosure.css';

type DisclosureProps = DetailsHTMLAttributes<HTMLDetailsElement> & {
  /** What it holds, in a few words. */
  summary: ReactNode;
  children: ReactNode;
};

/** Something that is shown when the reader asks for it; the browser's own element, so that it is found in the page and works without a script. */
export function Disclosure({ summary, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

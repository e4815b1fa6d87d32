import type { GapsPageQuery } from './GapsPage.generated';

export type GapKind = GapsPageQuery['gaps']['nodes'][number]['kind'];

// A kind that the schema has and this table has not is an error of the type check: `Record` asks for every one.
const words: Record<GapKind, string> = {
  NO_OWNER: 'No owner named',
  NO_EVIDENCE: 'No evidence named',
  NO_ACTION: 'No action in answer',
  NO_OVERSIGHT: 'No oversight named',
  NO_DUE_DATE: 'No date by which it is due',
  NO_PROGRESS: 'No progress reported',
  OVERDUE: 'Past its date',
  OFF_TARGET_NO_ACTION: 'Off target, and no action',
  NO_UPWARD_ACCOUNTABILITY: 'Accountable to nobody named',
  NO_PROVIDER: 'No provider named',
  NO_COMMISSIONER: 'No commissioner named',
  NOT_GRADED: 'Inspected, not graded',
  NO_RECIPIENT: 'No recipient of the report named',
  NO_POLARITY: 'Not stated which way is better',
  NOT_STATED: 'A question that the documents leave open',
  UNREADABLE: 'Left blank or not legible',
};

/** Every kind of gap there is. */
export const gapKinds = Object.keys(words) as GapKind[];

/** A kind of gap in a planner's words. */
export function kindInWords(kind: string): string {
  return words[kind as GapKind] ?? kind;
}

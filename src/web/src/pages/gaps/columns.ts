import { citationInWords } from '../../components/Citations';
import type { Column } from '../../components/DataTable';
import { inWords, typeInWords } from '../../words/words';
import { kindInWords } from './gapKinds';
import type { GapLinkFragment, GapsPageQuery } from './GapsPage.generated';

export type Gap = GapsPageQuery['gaps']['nodes'][number];

/** The columns of the exported list. */
export const columns: Column<Gap>[] = [
  { heading: 'Kind', cell: gap => kindInWords(gap.kind) },
  { heading: 'About', cell: gap => gap.from.name },
  { heading: 'Type', cell: gap => typeInWords(gap.from.__typename) },
  { heading: 'What is missing', cell: gap => gap.message },
  { heading: 'Documents searched', cell: gap => gap.searched.map(document => document.name).join('; ') },
  { heading: 'Nearest', cell: gap => gap.nearest.map(linkInWords).join('; ') },
  { heading: 'Candidates', cell: gap => gap.candidates.map(linkInWords).join('; ') },
  { heading: 'Where the nearest is said', cell: gap => gap.nearest.flatMap(link => link.citations).map(citationInWords).join('; ') },
];

/** A link as a sentence without a verb: "Action, authored by, Care Inspectorate". */
export function linkInWords(link: GapLinkFragment): string {
  return `${link.from.name}, ${inWords(link.type).toLowerCase()}, ${link.to.name}`;
}

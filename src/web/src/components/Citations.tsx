import { grouped } from '../lists/grouped';
import { pathOf } from '../routing/paths';
import { Link } from '../routing/Link';
import type { CitationPartsFragment } from './Citations.generated';

/** The place inside the document, in words: "4, Areas for Development, item a, page 3". */
export function placeInWords(citation: CitationPartsFragment): string {
  const parts = [citation.locator];
  if (citation.item) parts.push(`item ${citation.item}`);
  if (citation.page !== null) parts.push(`page ${citation.page}`);
  return parts.join(', ');
}

/** A citation in words, as exports have it: the document with its year, and the place. */
export function citationInWords(citation: CitationPartsFragment): string {
  const year = citation.document.date?.slice(0, 4);
  return `${citation.document.name}${year ? ` (${year})` : ''}: ${placeInWords(citation)}`;
}

/** Where published documents say it, by document. Each leads to the document's page. */
export function Citations({ of }: { of: CitationPartsFragment[] }) {
  if (of.length === 0) return <p className="citations citations--none">No document is cited for it.</p>;
  return (
    <ul className="citations" aria-label="Citations">
      {grouped(of, citation => citation.document.id).map(group => <Cited key={group.key} citations={group.items} />)}
    </ul>
  );
}

function Cited({ citations }: { citations: [CitationPartsFragment, ...CitationPartsFragment[]] }) {
  const [{ document }] = citations;
  return (
    <li>
      <Link to={pathOf({ __typename: 'Document', id: document.id })}>{document.name}</Link>
      {document.date && ` (${document.date.slice(0, 4)})`}:{' '}
      {citations.map((citation, index) => (
        <span className="citations__place" key={placeInWords(citation)}>
          {index > 0 && '; '}
          {placeInWords(citation)}
          {citation.quoted && ', in words it quotes'}
        </span>
      ))}
    </li>
  );
}

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

/** Where published documents say it: each document once, with all its places. Each leads to the document's page. */
export function Citations({ of }: { of: CitationPartsFragment[] }) {
  if (of.length === 0) return <p className="citations citations--none">No document is cited for it.</p>;
  return (
    <ul className="citations" aria-label="Citations">
      {[...new Map(of.map(citation => [citation.document.id, citation.document])).values()].map(({ id, name, date }) => {
        const places = of.filter(citation => citation.document.id === id);
        return (
          <li key={id}>
            <Link to={pathOf({ __typename: 'Document', id })}>{name}</Link>
            {date && ` (${date.slice(0, 4)})`}, <span className="citations__place">{places.map(place => placeInWords(place) + (place.quoted ? ' (in words the document quotes)' : '')).join('; ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

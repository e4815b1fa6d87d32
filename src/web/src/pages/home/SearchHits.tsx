import type { KeyboardEvent } from 'react';
import { Empty } from '../../components/Empty';
import { Loading } from '../../components/Loading';
import { Link } from '../../routing/Link';
import { pathOf } from '../../routing/paths';
import { counted, inWords, typeInWords, yearsInWords } from '../../words/words';
import type { SearchQuery } from './Search.generated';
import { hitSelector } from './SearchBox';

type Edge = SearchQuery['search']['edges'][number];

/** What was found, the best first, each with its kind, area and year. */
export function SearchHits({ text, data, isLoading }: { text: string; data: SearchQuery | null; isLoading: boolean }) {
  if (!data) return <Loading />;
  const { totalCount, edges } = data.search;
  return (
    <section aria-label="Results" aria-busy={isLoading} onKeyDown={goThrough}>
      <p role="status" className="hits__count">
        {counted(totalCount, 'result')} for “{text}”{totalCount > edges.length && `; these are the best ${edges.length}. Add a word to find fewer`}
      </p>
      {edges.length === 0 ? (
        <Empty>
          <p>Nothing in the record has all of these words. Try fewer or shorter words, the beginning of one, or every kind; or an earlier or later date.</p>
        </Empty>
      ) : (
        <ol className="hits">
          {edges.map(edge => <Hit key={edge.node.id} edge={edge} />)}
        </ol>
      )}
    </section>
  );
}

function Hit({ edge: { node, field, parts } }: { edge: Edge }) {
  const years = yearsInWords(node.attestation?.first, node.attestation?.last);
  return (
    <li className="hit">
      <h2 className="hit__title">
        <Link to={pathOf(node)} data-hit>{field === 'name' ? <Marked parts={parts} /> : node.name}</Link>
      </h2>
      <p className="hit__facts">
        <span className="ds_tag">{kindOf(node)}</span>
        {areasOf(node) && <span>{areasOf(node)}</span>}
        {years && <span>{years}</span>}
      </p>
      {field !== 'name' ? <p className="hit__text"><Marked parts={parts} /></p> : node.gist && <p className="hit__text">{node.gist}</p>}
    </li>
  );
}

function Marked({ parts }: { parts: Edge['parts'] }) {
  return parts.map((part, index) => (part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>));
}

function kindOf(node: Edge['node']): string {
  const kind = ('findingKind' in node && node.findingKind) || ('serviceKind' in node && node.serviceKind) || ('actionKind' in node && node.actionKind);
  const type = typeInWords(node.__typename);
  return kind ? `${type}: ${inWords(kind).toLowerCase()}` : type;
}

function areasOf(node: Edge['node']): string {
  return 'areas' in node && node.areas ? node.areas.nodes.map(area => area.name).join(', ') : '';
}

// Down and up go from hit to hit, and up from the first one back to the search box.
function goThrough(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>(hitSelector)];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const next = event.key === 'Escape' ? -1 : at + (event.key === 'ArrowDown' ? 1 : -1);
  if (next < 0) document.getElementById('search')?.focus();
  else hits[next]?.focus();
}

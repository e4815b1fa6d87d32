import './chain.css';
import { BasisTag } from '../components/BasisTag';
import { citationInWords, placeInWords } from '../components/Citations';
import type { CitationPartsFragment } from '../components/Citations.generated';
import { Link } from '../routing/Link';
import { pathOf } from '../routing/paths';
import type { ChainPartsFragment, GapPartsFragment, StepPartsFragment } from './chain.generated';
import { LinkSentence, Remarks } from './MarkDetails';
import { quantityOf } from './picture';
import { roleHeading, roleOrder } from './words';

/** The chain as ordered lists, one for each role: what the picture shows, for who hears it read, prints it or has a narrow screen. */
export function ChainList({ chain }: { chain: ChainPartsFragment }) {
  const sources = sourcesOf(chain);
  const roles = roleOrder.map(role => ({ role, steps: chain.steps.filter(step => step.role === role) })).filter(({ steps }) => steps.length > 0);
  return (
    <section className="chain-list" aria-labelledby="chain-list">
      <h2 id="chain-list">The same chain as a list</h2>
      <Gaps gaps={chain.gaps} />
      {roles.map(({ role, steps }) => (
        <section key={role}>
          <h3>{roleHeading[role]}</h3>
          <ol>{steps.map(step => <Step key={step.link.id} chain={chain} step={step} sources={sources} />)}</ol>
        </section>
      ))}
      <h3>The last body stated</h3>
      {chain.lastStated.length === 0 ? <p>None: no way up is stated from its beginning on.</p> : (
        <ul>{chain.lastStated.map(body => <li key={body.id}><Link to={pathOf({ __typename: 'Body', id: body.id })}>{body.name}</Link></li>)}</ul>
      )}
      <Sources sources={sources} />
    </section>
  );
}

function Gaps({ gaps }: { gaps: readonly GapPartsFragment[] }) {
  if (gaps.length === 0) return null;
  return (
    <section>
      <h3>What no document held says</h3>
      <ol>
        {gaps.map(gap => (
          <li key={gap.id} className="chain-list__gap">
            <BasisTag basis="GAP" /> {gap.message} <span className="chain-list__aside">Searched: {gap.searched.map(document => document.id.replace(/^doc-/, '')).join(', ')}.</span>
          </li>
        ))}
      </ol>
      <p className="chain-list__aside">
        The numbers are those of the documents:{' '}
        {searchedBy(gaps).map((document, index) => (
          <span key={document.id}>
            {index > 0 && '; '}
            {document.id.replace(/^doc-/, '')} is <Link to={pathOf({ __typename: 'Document', id: document.id })}>{document.name}</Link>
          </span>
        ))}.
      </p>
    </section>
  );
}

function searchedBy(gaps: readonly GapPartsFragment[]): GapPartsFragment['searched'] {
  return [...new Map(gaps.flatMap(gap => gap.searched).map(document => [document.id, document])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function Step({ chain, step, sources }: { chain: ChainPartsFragment; step: StepPartsFragment; sources: readonly Source[] }) {
  const { link } = step;
  const quantity = quantityOf(link.to);
  return (
    <li className="chain-list__step">
      <LinkSentence link={link} />{quantity && ` (${quantity})`}. <BasisTag basis={step.basis} rules={step.rules} />{' '}
      {link.detail} <Remarks chain={chain} link={link} />{' '}
      <span className="chain-list__sources">
        {link.citations.map(citation => {
          const number = sources.findIndex(source => source.key === citationInWords(citation)) + 1;
          return <a key={number} href={`#source-${number}`} aria-label={`Source ${number}: ${citationInWords(citation)}`}>[{number}]</a>;
        })}
      </span>
    </li>
  );
}

type Source = { key: string; citation: CitationPartsFragment };

/** Each place once, in the order in which the list cites them. */
function sourcesOf(chain: ChainPartsFragment): Source[] {
  const steps = roleOrder.flatMap(role => chain.steps.filter(step => step.role === role));
  const citations = steps.flatMap(step => step.link.citations);
  return [...new Map(citations.map(citation => [citationInWords(citation), citation])).entries()].map(([key, citation]) => ({ key, citation }));
}

function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <section>
      <h3>Sources</h3>
      <ol>
        {sources.map(({ key, citation }, index) => (
          <li key={key} id={`source-${index + 1}`} tabIndex={-1}>
            <Link to={pathOf({ __typename: 'Document', id: citation.document.id })}>{citation.document.name}</Link>
            {citation.document.date && ` (${citation.document.date.slice(0, 4)})`}, {placeInWords(citation)}
            {citation.document.marking && <strong> {citation.document.marking}</strong>}
          </li>
        ))}
      </ol>
    </section>
  );
}

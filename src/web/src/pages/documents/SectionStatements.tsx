import { useState } from 'react';
import { BasisTag } from '../../components/BasisTag';
import { placeInWords } from '../../components/Citations';
import { Loading } from '../../components/Loading';
import { Problem } from '../../components/Problem';
import { useQuery } from '../../query/useQuery';
import { useAsOf } from '../../routing/asOf';
import { Link } from '../../routing/Link';
import { pathOf } from '../../routing/paths';
import { counted, inWords, typeInWords } from '../../words/words';
import { SectionStatementsDocument, type SectionStatementsQuery } from './SectionStatements.generated';

type Statement = NonNullable<SectionStatementsQuery['document']>['statements']['edges'][number];

const pageSize = 50;

/** The statements that one section of a document makes, a page at a time. */
export function SectionStatements({ document, locator }: { document: string; locator: string }) {
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery(SectionStatementsDocument, { id: document, locator: { eq: locator }, first: pageSize, after, asOf: useAsOf() });
  if (query.failure) return <Problem failure={query.failure} retry={query.retry} />;
  const statements = query.data?.document?.statements;
  if (!statements) return <Loading what="the section" />;
  return (
    <div aria-busy={query.isLoading}>
      <ul className="statements" aria-label={`${counted(statements.totalCount, 'statement')} of ${locator}`}>
        {statements.edges.map((statement, index) => <li key={statement.link?.id ?? statement.node?.id ?? index}><StatementText statement={statement} section={locator} /></li>)}
      </ul>
      <p className="paging no-print">
        {after && <button type="button" className="ds_button ds_button--secondary ds_button--small" onClick={() => setAfter(null)}>Back to the first</button>}
        {statements.pageInfo.hasNextPage && <button type="button" className="ds_button ds_button--small" onClick={() => setAfter(statements.pageInfo.endCursor)}>Next {pageSize}</button>}
      </p>
    </div>
  );
}

function StatementText({ statement: { node, link, citations }, section }: { statement: Statement; section: string }) {
  // The section is said above; only a place inside it, or another, is said again.
  const places = citations.map(placeInWords).filter(place => place !== section);
  return (
    <>
      {node && <><Link to={pathOf(node)}>{node.name}</Link> <span className="statements__type">{typeInWords(node.__typename)}</span></>}
      {link && (
        <>
          <Link to={pathOf(link.from)}>{link.from.name}</Link> <span className="statements__type">{inWords(link.type).toLowerCase()}</span>{' '}
          <Link to={pathOf(link.to)}>{link.to.name}</Link> <BasisTag basis={link.basis} />
        </>
      )}
      {places.length > 0 && <span className="statements__place">{places.join('; ')}</span>}
    </>
  );
}

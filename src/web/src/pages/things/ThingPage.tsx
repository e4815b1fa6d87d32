import type { PageProps } from '../../app/routes';
import { BasisTag } from '../../components/BasisTag';
import { Citations } from '../../components/Citations';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { ExportMenu } from '../../components/ExportMenu';
import { csvOf } from '../../export/csv';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { useAsOf } from '../../routing/asOf';
import { Link } from '../../routing/Link';
import { pathOf } from '../../routing/paths';
import { typeInWords } from '../../words/words';
import { ThingPageDocument, type ThingPageQuery } from './ThingPage.generated';

type Thing = NonNullable<ThingPageQuery['node']>;
type Said = Thing['subjectOf']['nodes'][number];

const columns: Column<Said>[] = [
  { heading: 'What', cell: said => <Link to={pathOf(said)}>{said.name}</Link>, text: said => said.name },
  { heading: 'Kind', cell: said => typeInWords(said.__typename) },
  { heading: 'In short', cell: said => said.gist },
  { heading: 'Basis', cell: said => <BasisTag basis={said.basis} rules={said.rules} />, text: said => said.basis },
];

/** The page of a thing whose kind has no page of its own. */
export default function ThingPage({ id }: PageProps) {
  const query = useQuery(ThingPageDocument, { id, asOf: useAsOf() });
  return (
    <QueryPage title="A thing of the record" query={query}>
      {({ node, record }) => node && (
        <Page
          title={node.name}
          kind={typeInWords(node.__typename)}
          crumbs={[]}
          record={record}
          markings={[...node.markings, ...node.subjectOf.nodes.flatMap(said => said.markings), ...node.sameAs.nodes.flatMap(same => same.markings)]}
          asked={query.asked}
        >
          <Summary thing={node} />
          <h2>What is said about it</h2>
          {node.subjectOf.nodes.length === 0 ? (
            <Empty>
              <p>No finding, action or figure of the record has it as its subject. <Link to={`/?q=${encodeURIComponent(node.name)}`}>Search for its name</Link> to see where else it appears.</p>
            </Empty>
          ) : (
            <>
              <ExportMenu exports={[csvOf('CSV of the table', columns, node.subjectOf.nodes)]} />
              <DataTable caption={`All ${node.subjectOf.totalCount} things said about it`} columns={columns} rows={node.subjectOf.nodes} keyOf={said => said.id} />
            </>
          )}
        </Page>
      )}
    </QueryPage>
  );
}

function Summary({ thing }: { thing: Thing }) {
  return (
    <>
      {thing.gist && <p className="ds_leader">{thing.gist}</p>}
      {thing.note && <p className="ds_inset-text"><span className="ds_inset-text__text">{thing.note}</span></p>}
      {thing.aliases.length > 0 && <p>Also called {thing.aliases.join(', ')}.</p>}
      {thing.sameAs.nodes.length > 0 && (
        <p>
          We take it to be the same as{' '}
          {thing.sameAs.nodes.map((same, index) => (
            <span key={same.id}>{index > 0 && ', '}<Link to={pathOf(same)}>{same.name}</Link></span>
          ))}.
        </p>
      )}
      <h2>Where it comes from</h2>
      <p><BasisTag basis={thing.basis} rules={thing.rules} /></p>
      <Citations of={thing.citations} />
    </>
  );
}

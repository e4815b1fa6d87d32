import { useEffect } from 'react';
import type { PageProps } from '../../app/routes';
import { ChainList } from '../../chain/ChainList';
import { ChainSection } from '../../chain/ChainSection';
import { PremiseList } from '../../chain/PremiseList';
import { citationInWords } from '../../components/Citations';
import type { Column } from '../../components/DataTable';
import { ExportMenu } from '../../components/ExportMenu';
import { csvOf } from '../../export/csv';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { NodeSummary } from '../../relations/NodeSummary';
import { markingsOfEdges, Related, type RelatedEdge } from '../../relations/Related';
import { useAsOf, withAsOf } from '../../routing/asOf';
import { navigate, useLocation } from '../../routing/location';
import { pathOf } from '../../routing/paths';
import { inWords, typeInWords } from '../../words/words';
import { relationHeadings } from './relationHeadings';
import { ThingChainDocument } from './ThingChain.generated';
import { factsOf, kindOf, type Thing } from './thingFacts';
import { ThingPageDocument } from './ThingPage.generated';

const withChain = new Set(['Post', 'Service', 'Instrument', 'Theme', 'Indicator', 'Measure', 'Action', 'Term']);

/** The page of a thing whose kind has no page of its own: what it is, who answers for it, and all that it is related to. */
export default function ThingPage({ id }: PageProps) {
  const asOf = useAsOf();
  const query = useQuery(ThingPageDocument, { id, asOf });
  const thing = query.data?.node ?? null;
  const chain = useQuery(ThingChainDocument, thing && withChain.has(thing.__typename) ? { id: thing.id, asOf } : null);
  useOwnPage(thing, asOf);

  return (
    <QueryPage title="A thing of the record" query={query}>
      {({ node, record }) => node && (
        <Page
          title={node.name}
          kind={headOf(node)}
          crumbs={[]}
          record={record}
          markings={[...node.markings, ...markingsOfEdges(relationsOf(node).flatMap(({ edges }) => edges)), ...(chain.data?.accountability?.markings ?? [])]}
          asked={query.asked}
        >
          <NodeSummary node={node} facts={factsOf(node)} />
          <PremiseList heading="It rests on" of={node.premises} />
          {node.__typename === 'NotStated' && <PremiseList heading="What comes nearest to an answer" of={node.nearest} />}
          {chain.data?.accountability && <ChainSection heading="Who answers for it" chain={chain.data.accountability} />}
          <h2>What it is related to</h2>
          <ExportMenu exports={[csvOf('CSV of what it is related to', columns, rowsOf(node))]} />
          <div className="columns">
            {relationsOf(node).map(({ heading, edges }) => <Related key={heading} heading={heading} edges={edges} />)}
          </div>
          {chain.data?.accountability && <ChainList chain={chain.data.accountability} />}
        </Page>
      )}
    </QueryPage>
  );
}

/** Goes on to the page of its own that a thing's kind has. */
function useOwnPage(thing: Thing | null, asOf: string | undefined): void {
  const isGeneral = useLocation().path.startsWith('/things/');
  const own = thing && isGeneral && !pathOf(thing).startsWith('/things/') ? withAsOf(pathOf(thing), asOf) : null;
  useEffect(() => {
    if (own) navigate(own, { replace: true });
  }, [own]);
}

type Row = RelatedEdge & { heading: string };

const columns: Column<Row>[] = [
  { heading: 'Relationship', cell: row => row.heading },
  { heading: 'What', cell: row => row.node.name },
  { heading: 'Kind', cell: row => typeInWords(row.node.__typename) },
  { heading: 'Detail', cell: row => row.link?.detail },
  { heading: 'Basis', cell: row => row.link?.basis },
  { heading: 'Rules', cell: row => row.link?.rules.join(' ') },
  { heading: 'Sources', cell: row => row.link?.citations.map(citationInWords).join('; ') },
];

function rowsOf(thing: Thing): Row[] {
  return relationsOf(thing).flatMap(({ heading, edges }) => edges.map(edge => ({ ...edge, heading })));
}

function headOf(thing: Thing): string {
  const kind = kindOf(thing);
  return kind && kind !== 'OTHER' ? inWords(kind) : typeInWords(thing.__typename);
}

/** The relationships that a thing has, each with its heading; those without an end are left out. */
function relationsOf(thing: Thing): { heading: string; edges: RelatedEdge[] }[] {
  const fields = thing as unknown as Record<string, { edges: RelatedEdge[] } | RelatedEdge | null | undefined>;
  return Object.entries(relationHeadings).flatMap(([field, heading]) => {
    const value = fields[field];
    if (!value) return [];
    const edges = 'edges' in value ? value.edges : [value];
    return edges.length > 0 ? [{ heading, edges }] : [];
  });
}

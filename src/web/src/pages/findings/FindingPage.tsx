import type { PageProps } from '../../app/routes';
import { ChainList } from '../../chain/ChainList';
import { ChainSection } from '../../chain/ChainSection';
import { quantityOf } from '../../chain/picture';
import { BasisTag } from '../../components/BasisTag';
import { Citations } from '../../components/Citations';
import { Names } from '../../components/Names';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { Facts } from '../../relations/Facts';
import { markingsOfEdges, Related, type RelatedEdge } from '../../relations/Related';
import { useAsOf } from '../../routing/asOf';
import { Link } from '../../routing/Link';
import { pathOf } from '../../routing/paths';
import { inWords } from '../../words/words';
import { band } from '../things/thingFacts';
import { FindingPageDocument, type FindingPageQuery } from './FindingPage.generated';

type Finding = NonNullable<FindingPageQuery['finding']>;

/** The page of a finding: what was found, who answers for it, on what evidence it stands, and what is being done about it. */
export default function FindingPage({ id }: PageProps) {
  const query = useQuery(FindingPageDocument, { id, asOf: useAsOf() });
  return (
    <QueryPage title="A finding" query={query}>
      {({ finding, record }) => finding && (
        <Page
          title={finding.name}
          kind={inWords(finding.kind)}
          crumbs={finding.areas.nodes.length === 1 ? finding.areas.nodes.map(area => ({ name: area.name, to: pathOf(area) })) : []}
          record={record}
          markings={markingsOf(finding)}
          asked={query.asked}
        >
          {finding.gist && <p className="ds_leader">{finding.gist}</p>}
          {finding.note && <div className="ds_inset-text"><p className="ds_inset-text__text">{finding.note}</p></div>}
          <FindingFacts finding={finding} />
          <ChainSection heading="Who answers for it" chain={finding.accountability} />
          <div className="columns">
            <Evidence finding={finding} />
            <Actions finding={finding} />
          </div>
          <ChainList chain={finding.accountability} />
          <Related level={2} heading="What cannot hold beside it" edges={finding.conflictsWith.edges} />
        </Page>
      )}
    </QueryPage>
  );
}

function FindingFacts({ finding }: { finding: Finding }) {
  const inspection = finding.foundBy?.node;
  const yardstick = finding.assessedAgainst?.node;
  return (
    <Facts
      facts={[
        ['Kind', finding.kindPrinted ? `${inWords(finding.kind)}, printed as “${finding.kindPrinted}”` : inWords(finding.kind)],
        ['Found by', inspection && (
          <>
            <Link to={pathOf(inspection)}>{inspection.name}</Link>
            {inspection.published && `, published ${inspection.published.printed}`}
            {inspection.partOf && <>, part of <Link to={pathOf(inspection.partOf.node)}>{inspection.partOf.node.name}</Link></>}
          </>
        )],
        ['Left out of that inspection', inspection?.limit],
        ['Where', finding.areas.nodes.length > 0 && <Names of={finding.areas.nodes} />],
        ['Judged against', yardstick && (
          <>
            <Link to={pathOf(yardstick)}>{yardstick.name}</Link>
            {yardstick.frameworks.nodes.length > 0 && <>, of <Names of={yardstick.frameworks.nodes} /></>}
          </>
        )],
        ['Theme', finding.themes.edges.length > 0 && <><Names of={finding.themes.edges.map(edge => edge.node)} /> <BasisTag basis="INFERRED" rules={['R5_THEME']} /></>],
        ['Where it is said', <><BasisTag basis={finding.basis} rules={finding.rules} /><Citations of={finding.citations} /></>],
      ]}
    />
  );
}

function Evidence({ finding }: { finding: Finding }) {
  return (
    <section aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">On what it stands</h2>
      <Related heading="Evidence tied to it" edges={finding.evidence.edges} empty="No document held ties evidence to the finding itself." />
      <EvidenceBase finding={finding} />
      <Related heading="Figures" edges={finding.measures.edges} />
      <Words finding={finding} />
    </section>
  );
}

/** What the inspection as a whole rests on, where the finding has nothing of its own. */
function EvidenceBase({ finding }: { finding: Finding }) {
  const items = finding.accountability.steps.filter(step => step.role === 'EVIDENCE_BASE').map(step => step.link.to);
  if (items.length === 0) return null;
  return (
    <>
      <h3>What its inspection as a whole rests on</h3>
      <p><BasisTag basis="INFERRED" rules={['R3_INSPECTION_EVIDENCE']} /> The list below gives the source of each.</p>
      <ul>
        {items.map(item => <li key={item.id}><Link to={pathOf(item)}>{item.name}</Link>{quantityOf(item) && `: ${quantityOf(item)}`}</li>)}
      </ul>
    </>
  );
}

/** What the words mean that it uses, by the glossaries held, and what a quantity word such as “most” stands for in its document. */
function Words({ finding }: { finding: Finding }) {
  const ofFigures = finding.measures.edges.flatMap(({ node }) => ('terms' in node ? node.terms.nodes : []));
  const terms = [...new Map([...finding.terms.edges.map(({ node }) => node), ...ofFigures].map(term => [term.id, term])).values()];
  if (terms.length === 0) return null;
  return (
    <>
      <h3>What its words mean</h3>
      <ul>
        {terms.map(term => <li key={term.id}><Link to={pathOf(term)}>{term.name}</Link>: {band(term.low, term.high) ?? term.gist}</li>)}
      </ul>
    </>
  );
}

function Actions({ finding }: { finding: Finding }) {
  return (
    <section aria-labelledby="actions-heading">
      <h2 id="actions-heading">What is being done about it</h2>
      {finding.actions.edges.length === 0 && <p>No document held says which action answers it.</p>}
      <Related heading="Actions that answer it" edges={finding.actions.edges} />
      {finding.actions.edges.map(({ node }) => 'ownedBy' in node && (
        <Related key={node.id} heading={`Who is to do it: ${node.name}`} edges={node.ownedBy.edges} empty="No document held names who is to do it." />
      ))}
    </section>
  );
}

function markingsOf(finding: Finding): string[] {
  const edges: RelatedEdge[] = [...finding.measures.edges, ...finding.actions.edges, ...finding.evidence.edges, ...finding.conflictsWith.edges];
  return [
    ...finding.markings,
    ...finding.accountability.markings,
    ...(finding.foundBy?.node.markings ?? []),
    ...finding.terms.edges.flatMap(({ node }) => node.markings),
    ...markingsOfEdges(edges),
    ...finding.actions.edges.flatMap(({ node }) => ('ownedBy' in node ? markingsOfEdges(node.ownedBy.edges) : [])),
  ];
}

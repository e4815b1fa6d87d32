import type { PageProps } from '../../app/routes';
import { ChainList } from '../../chain/ChainList';
import { ChainSection } from '../../chain/ChainSection';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { NodeSummary } from '../../relations/NodeSummary';
import { markingsOfEdges, Related, type RelatedEdge } from '../../relations/Related';
import { useAsOf } from '../../routing/asOf';
import { pathOf } from '../../routing/paths';
import { inWords } from '../../words/words';
import { BodyPageDocument, type BodyPageQuery } from './BodyPage.generated';
import { IfItWent } from './IfItWent';

export type Body = NonNullable<BodyPageQuery['body']>;

/** The page of a body: for what and to whom it is accountable, what it owns, provides and oversees, and what would be touched if it went. */
export default function BodyPage({ id }: PageProps) {
  const query = useQuery(BodyPageDocument, { id, asOf: useAsOf() });
  return (
    <QueryPage title="A body" query={query}>
      {({ body, record }) => body && (
        <Page
          title={body.name}
          kind={inWords(body.kind === 'OTHER' ? 'BODY' : body.kind)}
          crumbs={body.areas.nodes.length === 1 ? body.areas.nodes.map(area => ({ name: area.name, to: pathOf(area) })) : []}
          record={record}
          markings={markingsOf(body)}
          asked={query.asked}
        >
          <NodeSummary
            node={body}
            facts={[
              ['Kind', body.kindPrinted && `${inWords(body.kind)}, printed as “${body.kindPrinted}”`],
              ['Stands for', body.generic && 'Any body of its kind, as in a general definition'],
            ]}
            places={body.areas.nodes}
          />
          <ToWhom body={body} />
          <ChainSection heading="The line up from it" chain={body.accountability} />
          <ForWhat body={body} />
          <IfItWent body={body} />
          <WithWhom body={body} />
          <ChainList chain={body.accountability} />
        </Page>
      )}
    </QueryPage>
  );
}

function ToWhom({ body }: { body: Body }) {
  const isSilent = body.accountability.gaps.some(gap => gap.kind === 'NO_UPWARD_ACCOUNTABILITY' && gap.from.id === body.id);
  const isEmpty = [body.accountableTo, body.overseenBy, body.delegatedBy].every(({ edges }) => edges.length === 0) && !body.partOf;
  return (
    <section aria-labelledby="to-whom">
      <h2 id="to-whom">To whom it is accountable</h2>
      {isSilent && <p>No document held says to whom it is accountable.{!isEmpty && ' What is listed here is inferred, or is structure and not accountability.'}</p>}
      <div className="columns">
        <Related heading="It answers to" edges={body.accountableTo.edges} />
        <Related heading="Overseen by" edges={body.overseenBy.edges} />
        <Related heading="Handed a task by" edges={body.delegatedBy.edges} />
        <Related heading="Part of (structure, not accountability)" edges={one(body.partOf)} />
      </div>
    </section>
  );
}

function ForWhat({ body }: { body: Body }) {
  return (
    <section aria-labelledby="for-what">
      <h2 id="for-what">What it is accountable for</h2>
      <div className="columns">
        <Related heading="Findings, actions and plans it owns" edges={body.owns.edges} empty="No document held names it as the owner of a finding, an action or a plan." />
        <Related heading="Remits and services it is responsible for" edges={body.responsibleFor.edges} />
        <Related heading="Services it provides" edges={body.provides.edges} />
        <Related heading="Services it commissions" edges={body.commissions.edges} />
        <Related heading="What it oversees" edges={body.oversees.edges} />
        <Related heading="Who answers to it" edges={body.holdsToAccount.edges} />
        <Related heading="To whom it hands down a task" edges={body.delegatesTo.edges} />
        <Related heading="Inspections of its services" edges={body.inspections.edges} />
      </div>
    </section>
  );
}

function WithWhom({ body }: { body: Body }) {
  return (
    <section aria-labelledby="with-whom">
      <h2 id="with-whom">With whom, and what else is said of it</h2>
      <div className="columns">
        <Related heading="Partners and members" edges={body.members.edges} />
        <Related heading="It is a partner in" edges={body.memberOf.edges} />
        <Related heading="Its parts" edges={body.parts.edges} />
        <Related heading="Posts in it" edges={body.posts.edges} />
        <Related heading="Whom it informs" lead="By itself this is no accountability." edges={body.reportsTo.edges} />
        <Related heading="What it was told" edges={body.informedBy.edges} />
        <Related heading="What it supports or set up" edges={body.supports.edges} />
        <Related heading="Who supports it" edges={body.supportedBy.edges} />
        <Related heading="What it carried out" edges={body.carriedOut.edges} />
        <Related heading="What it wrote, published or asked for" edges={body.authored.edges} />
        <Related heading="What it fits with or is listed under" edges={body.alignedWith.edges} />
        <Related heading="What fits with it" edges={body.alignments.edges} />
        <Related heading="Figures given for it" edges={body.measures.edges} />
        <Related heading="What it was before" edges={one(body.succeeds)} />
        <Related heading="What came after it" edges={one(body.succeededBy)} />
        <Related heading="Taken to be the same" edges={body.sameAs.edges} />
        <Related heading="What is said about it" edges={body.subjectOf.edges} />
      </div>
    </section>
  );
}

function one(edge: RelatedEdge | null): RelatedEdge[] {
  return edge ? [edge] : [];
}

function markingsOf(body: Body): string[] {
  const related = Object.values(body).flatMap(value => {
    if (typeof value !== 'object' || value === null) return [];
    if ('edges' in value) return markingsOfEdges(value.edges);
    return 'node' in value ? markingsOfEdges([value]) : [];
  });
  return [...body.markings, ...body.accountability.markings, ...related];
}

import { BarList } from '../../charts/BarList';
import { Empty } from '../../components/Empty';
import { ExportMenu } from '../../components/ExportMenu';
import { csvOf } from '../../export/csv';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { useAsOf } from '../../routing/asOf';
import { setParameters, useLocation } from '../../routing/location';
import { counted } from '../../words/words';
import { columns } from './columns';
import { GapFilters } from './GapFilters';
import { GapItem } from './GapItem';
import { gapKinds, kindInWords } from './gapKinds';
import { GapsPageDocument, type GapsPageQuery } from './GapsPage.generated';
import '../areas/areas.css';
import './gaps.css';

const pageSize = 25;

/** What no document held says, as a list to work through: its filters and its place stand in the address. */
export default function GapsPage() {
  const { parameters } = useLocation();
  const asOf = useAsOf();
  const chosen = { area: parameters.get('area'), kind: gapKinds.find(kind => kind === parameters.get('kind')) ?? null, theme: parameters.get('theme') };
  const query = useQuery(GapsPageDocument, {
    areas: chosen.area ? [chosen.area] : null,
    kinds: chosen.kind ? [chosen.kind] : null,
    themes: chosen.theme ? [chosen.theme] : null,
    first: pageSize,
    after: parameters.get('after'),
    asOf,
  });

  return (
    <QueryPage title="Gaps" query={query}>
      {({ counted: all, gaps, record }) => (
        <Page title="Gaps" crumbs={[]} record={record} markings={gaps.nodes.flatMap(gap => gap.from.markings)} asked={query.asked}>
          <p className="ds_leader">What a planner would want to know and no document held says. A gap is not a fault: it is a question to ask.</p>
          <GapFilters chosen={chosen} asOf={asOf} />
          <h2>By kind</h2>
          <BarList label="Gaps by kind" bars={all.groups.map(group => {
            const kind = group.keys[0]?.value ?? '';
            const isChosen = kind === chosen.kind;
            return {
              key: kind,
              label: (
                <button type="button" className="ds_link filter-link" aria-pressed={isChosen} onClick={() => setParameters({ kind: isChosen ? null : kind, after: null })}>
                  {kindInWords(kind)}
                </button>
              ),
              count: group.count,
            };
          })} />
          <List gaps={gaps} isFirst={!parameters.get('after')} />
        </Page>
      )}
    </QueryPage>
  );
}

function List({ gaps, isFirst }: { gaps: GapsPageQuery['gaps']; isFirst: boolean }) {
  if (gaps.totalCount === 0) {
    return (
      <Empty>
        <p>No gap fits these filters. Choose another kind, area or theme, or{' '}
          <button type="button" className="ds_link filter-link" onClick={() => setParameters({ area: null, kind: null, theme: null, after: null })}>show all gaps</button>.</p>
      </Empty>
    );
  }

  return (
    <>
      <h2 id="list">{counted(gaps.totalCount, 'gap')}</h2>
      <ExportMenu exports={[csvOf('This page of gaps as CSV', columns, gaps.nodes)]} />
      <ol className="gaps" aria-labelledby="list">
        {gaps.nodes.map(gap => <GapItem key={gap.id} gap={gap} />)}
      </ol>
      <nav className="paging no-print" aria-label="Pages of gaps">
        {!isFirst && <button type="button" className="ds_button ds_button--secondary" onClick={() => setParameters({ after: null })}>Back to the first page</button>}
        {gaps.pageInfo.hasNextPage && (
          <button type="button" className="ds_button" onClick={() => { setParameters({ after: gaps.pageInfo.endCursor }); window.scrollTo(0, 0); }}>Next {pageSize} gaps</button>
        )}
      </nav>
    </>
  );
}

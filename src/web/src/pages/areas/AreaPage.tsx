import { useRef } from 'react';
import type { PageProps } from '../../app/routes';
import { BarList } from '../../charts/BarList';
import { byFramework, yearOf } from '../../charts/frameworks';
import { GradeFigure } from '../../charts/GradeFigure';
import { printedOf, sourcesOf, targetRows, trendOf, verdictOf } from '../../charts/measures';
import type { PlottedMeasureFragment } from '../../charts/PlottedMeasure.generated';
import { TargetChart } from '../../charts/TargetChart';
import { Citations } from '../../components/Citations';
import { DataTable, type Column } from '../../components/DataTable';
import { Disclosure } from '../../components/Disclosure';
import { Empty } from '../../components/Empty';
import { ExportMenu } from '../../components/ExportMenu';
import { Names } from '../../components/Names';
import { csvOf } from '../../export/csv';
import { pngOf, svgOf } from '../../export/picture';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { useAsOf } from '../../routing/asOf';
import { Link } from '../../routing/Link';
import { pathOf } from '../../routing/paths';
import { counted, inWords } from '../../words/words';
import { AreaFindings } from './AreaFindings';
import './areas.css';
import { AreaPageDocument, type AreaPageQuery } from './AreaPage.generated';

type Area = NonNullable<AreaPageQuery['area']>;

/** An area: how its services were graded over the inspections, what was found, what is measured, and what nobody says. */
export default function AreaPage({ id }: PageProps) {
  const query = useQuery(AreaPageDocument, { id, asOf: useAsOf() });
  return (
    <QueryPage title="Area" query={query} crumbs={[{ name: 'Compare areas', to: '/compare' }]}>
      {({ area, gaps, record }) => area && (
        <Page title={area.name} kind={`Area: ${area.level ? inWords(area.level).toLowerCase() : 'level not stated'}`} record={record}
          crumbs={[{ name: 'Compare areas', to: '/compare' }]} markings={markingsOf(area)} asked={query.asked}>
          <Place area={area} />
          <Grades area={area} />
          <AreaFindings area={area} />
          <Measures area={area} />
          <Gaps area={area} gaps={gaps} />
        </Page>
      )}
    </QueryPage>
  );
}

function markingsOf(area: Area): string[] {
  return [area, ...area.inspections.nodes, ...area.inspections.nodes.flatMap(inspection => inspection.evaluations.nodes), ...area.findings.nodes, ...area.measures.nodes]
    .flatMap(shown => shown.markings);
}

function Place({ area }: { area: Area }) {
  return (
    <>
      {area.gist && <p className="ds_leader">{area.gist}</p>}
      {area.partOf && <p>Part of <Link to={pathOf(area.partOf.node)}>{area.partOf.node.name}</Link>.</p>}
      {area.parts.nodes.length > 0 && area.parts.nodes.length <= 8 && <p>Within it: <Names of={area.parts.nodes} />.</p>}
      {area.inspections.nodes.length > 0 && <p>Inspections: <Names of={area.inspections.nodes} />.</p>}
    </>
  );
}

function Grades({ area }: { area: Area }) {
  const groups = byFramework(area.inspections.nodes.flatMap(inspection => inspection.evaluations.nodes));
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">Grades over the inspections</h2>
      {groups.length === 0 && <Empty><p>No document held publishes a grade for {area.name}.</p></Empty>}
      {groups.length > 1 && <p>Each framework has a chart of its own: grades under one framework cannot be compared with grades under another.</p>}
      {groups.map(group => (
        <section key={group.key}>
          <h3>{group.name}</h3>
          <GradeFigure title={`Grades of ${area.name}`} evaluations={group.evaluations}
            labelOf={evaluation => `${evaluation.assessedAgainst?.node.name ?? evaluation.name} (${yearOf(evaluation)})`} />
        </section>
      ))}
    </section>
  );
}

const measureColumns: Column<PlottedMeasureFragment>[] = [
  { heading: 'Measure', cell: measure => <Link to={pathOf(measure)}>{measure.name}</Link>, text: measure => measure.name },
  { heading: 'Actual', cell: printedOf },
  { heading: 'Unit', cell: measure => measure.unit },
  { heading: 'Target', cell: measure => measure.target, isNumeric: true },
  { heading: 'Result', cell: verdictOf },
  { heading: 'Direction', cell: trendOf },
  { heading: 'Period', cell: measure => measure.period?.printed ?? null },
  { heading: 'Where it says so', cell: measure => <Citations of={measure.citations} />, text: sourcesOf },
];

function Measures({ area }: { area: Area }) {
  const drawing = useRef<SVGSVGElement>(null);
  const { nodes, totalCount } = area.measures;
  const plotted = targetRows(nodes);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">Measures</h2>
      {nodes.length === 0 && <Empty><p>No document held has a figure for {area.name}.</p></Empty>}
      {plotted.length > 0 && (
        <figure className="figure">
          <figcaption>
            <h3>Against their targets</h3>
            <p>The bar is what was reached, the upright line what was aimed at. Each bar has a scale of its own.</p>
          </figcaption>
          <TargetChart ref={drawing} title={`Measures of ${area.name} against their targets: ${plotted.map(row => `${row.label}, ${row.verdict}`).join('. ')}`} rows={plotted} />
          <ExportMenu exports={[svgOf('Measures as SVG', () => drawing.current), pngOf('Measures as PNG', () => drawing.current)]} />
        </figure>
      )}
      {nodes.length > 0 && (
        <>
          <ExportMenu exports={[csvOf('Measures as CSV', measureColumns, nodes)]} />
          <Disclosure className="figure__table" open={nodes.length <= 20} summary={<>All {counted(totalCount, 'measure')} as a table</>}>
            <DataTable isWide caption={`Measures of ${area.name}`} columns={measureColumns} rows={nodes} keyOf={measure => measure.id} />
          </Disclosure>
        </>
      )}
    </section>
  );
}

function Gaps({ area, gaps }: { area: Area; gaps: AreaPageQuery['gaps'] }) {
  const address = `/gaps?area=${encodeURIComponent(area.id)}`;
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">What no document says</h2>
      {gaps.totalCount === 0 ? (
        <Empty><p>No gap is known for {area.name}.</p></Empty>
      ) : (
        <>
          <p><Link to={address}>All {counted(gaps.totalCount, 'gap')} of {area.name}</Link>, by kind:</p>
          <BarList label="Gaps by kind" bars={gaps.groups.map(group => {
            const kind = group.keys[0]?.value ?? '';
            return { key: kind, label: <Link to={`${address}&kind=${kind}`}>{inWords(kind)}</Link>, count: group.count };
          })} />
        </>
      )}
    </section>
  );
}

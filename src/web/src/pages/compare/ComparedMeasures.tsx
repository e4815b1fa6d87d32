import { printedOf } from '../../charts/measures';
import { citationInWords } from '../../components/Citations';
import { DataTable, type Column } from '../../components/DataTable';
import { Empty } from '../../components/Empty';
import { ExportMenu } from '../../components/ExportMenu';
import { csvOf } from '../../export/csv';
import { Link } from '../../routing/Link';
import { setParameters, useLocation } from '../../routing/location';
import { pathOf } from '../../routing/paths';
import { counted } from '../../words/words';
import type { ComparePageQuery } from './ComparePage.generated';

type Indicator = ComparePageQuery['indicators']['nodes'][number];
type Measure = Indicator['measures']['nodes'][number];
type Area = Measure['areas']['nodes'][number];

/** The figures of all areas as one table: an indicator a row, an area a column, each figure as printed and with its period. */
export function ComparedMeasures({ indicators }: { indicators: readonly Indicator[] }) {
  const showsAll = useLocation().parameters.get('indicators') === 'all';
  const comparable = indicators.filter(indicator => areasWith([indicator]).length > 1);
  const rows = showsAll ? indicators : comparable;
  const columns = columnsFor(areasWith(rows));

  return (
    <section aria-labelledby="measures">
      <h2 id="measures">Measures</h2>
      {indicators.length === 0 ? (
        <Empty><p>On this day the record holds no figure of any area. Choose a later date at the top of the page.</p></Empty>
      ) : (
        <>
          <p>
            Figures are given as printed; many are words, such as “most”, which the reports define. Figures of different periods stand side by side:
            look at the period of each before you compare.
          </p>
          <p className="no-print">
            {showsAll
              ? <button type="button" className="ds_button ds_button--secondary" onClick={() => setParameters({ indicators: null })}>Show only the {counted(comparable.length, 'indicator')} that several areas have</button>
              : <button type="button" className="ds_button ds_button--secondary" onClick={() => setParameters({ indicators: 'all' })}>Show all {counted(indicators.length, 'indicator')}</button>}
          </p>
          <ExportMenu exports={[csvOf('Measures as CSV', csvColumns, rows.flatMap(indicator => indicator.measures.nodes.map(measure => ({ indicator, measure }))))]} />
          <DataTable isWide caption={`${counted(rows.length, 'indicator')} by area`} columns={columns} rows={rows} keyOf={indicator => indicator.id} />
        </>
      )}
    </section>
  );
}

// The nation last: it is what areas are compared with.
function areasWith(indicators: readonly Indicator[]): Area[] {
  const areas = new Map(indicators.flatMap(indicator => indicator.measures.nodes).flatMap(measure => measure.areas.nodes).map(area => [area.id, area]));
  return [...areas.values()].sort((one, other) => Number(one.level === 'NATION') - Number(other.level === 'NATION') || one.name.localeCompare(other.name));
}

function columnsFor(areas: readonly Area[]): Column<Indicator>[] {
  return [
    { heading: 'Indicator', cell: indicator => <Link to={pathOf(indicator)}>{indicator.name}</Link> },
    { heading: 'Unit', cell: indicator => indicator.unit ?? indicator.measures.nodes[0]?.unit ?? null },
    ...areas.map(area => ({ heading: area.name, cell: (indicator: Indicator) => <Figures measures={measuresIn(indicator, area)} /> })),
  ];
}

function measuresIn(indicator: Indicator, area: Area): Measure[] {
  return indicator.measures.nodes.filter(measure => measure.areas.nodes.some(of => of.id === area.id));
}

function Figures({ measures }: { measures: readonly Measure[] }) {
  if (measures.length === 0) return <span className="no-figure">no figure</span>;
  return measures.map(measure => (
    <span className="figure-cell" key={measure.id}>
      <Link to={pathOf(measure)} aria-label={`${printedOf(measure) || 'A figure that is not printed'}: ${measure.name}`}>{printedOf(measure) || 'not printed'}</Link>
      {measure.period && <span className="figure-cell__period"> {measure.period.printed}</span>}
    </span>
  ));
}

// One figure a row, so that the file can be filtered and pivoted.
const csvColumns: Column<{ indicator: Indicator; measure: Measure }>[] = [
  { heading: 'Indicator', cell: row => row.indicator.name },
  { heading: 'Area', cell: row => row.measure.areas.nodes.map(area => area.name).join('; ') },
  { heading: 'Figure as printed', cell: row => printedOf(row.measure) },
  { heading: 'Value', cell: row => row.measure.value },
  { heading: 'Unit', cell: row => row.measure.unit ?? row.indicator.unit },
  { heading: 'Target', cell: row => row.measure.target },
  { heading: 'Period', cell: row => row.measure.period?.printed ?? null },
  { heading: 'Where it says so', cell: row => row.measure.citations.map(citationInWords).join('; ') },
];

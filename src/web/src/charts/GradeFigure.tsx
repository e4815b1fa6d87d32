import { useRef } from 'react';
import { citationInWords, Citations } from '../components/Citations';
import { DataTable, type Column } from '../components/DataTable';
import { Disclosure } from '../components/Disclosure';
import { ExportMenu } from '../components/ExportMenu';
import { csvOf } from '../export/csv';
import { pngOf, svgOf } from '../export/picture';
import { Link } from '../routing/Link';
import { pathOf } from '../routing/paths';
import { areasOf, yearOf } from './frameworks';
import { GradeChart } from './GradeChart';
import type { GradedEvaluationFragment } from './GradedEvaluation.generated';
import { gradeName, gradePlace } from './grades';

type GradeFigureProps = {
  /** What is graded, for the chart's title and the table's caption. */
  title: string;
  evaluations: readonly GradedEvaluationFragment[];
  /** What each row of the chart is called. */
  labelOf: (evaluation: GradedEvaluationFragment) => string;
};

const columns: Column<GradedEvaluationFragment>[] = [
  {
    heading: 'Area',
    cell: evaluation => areasOf(evaluation).map((area, index) => <span key={area.id}>{index > 0 && ', '}<Link to={pathOf(area)}>{area.name}</Link></span>),
    text: evaluation => areasOf(evaluation).map(area => area.name).join('; '),
  },
  { heading: 'Year', cell: yearOf },
  { heading: 'Indicator', cell: evaluation => evaluation.assessedAgainst?.node.name ?? null },
  { heading: 'Grade', cell: evaluation => <Link to={pathOf(evaluation)}>{gradeName(evaluation.grade)}</Link>, text: evaluation => gradeName(evaluation.grade) },
  {
    heading: 'Where it says so',
    cell: evaluation => <Citations of={evaluation.citations} />,
    text: evaluation => evaluation.citations.map(citationInWords).join('; '),
  },
];

/** Grades under one framework as a chart, the best first, with the same as a table below it. */
export function GradeFigure({ title, evaluations, labelOf }: GradeFigureProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const sorted = evaluations.toSorted((one, other) => gradePlace(other.grade) - gradePlace(one.grade) || labelOf(one).localeCompare(labelOf(other)));

  return (
    <figure className="figure">
      <GradeChart ref={drawing} title={`${title}: ${sorted.map(row => `${labelOf(row)} ${gradeName(row.grade)}`).join('; ')}`}
        rows={sorted.map(row => ({ key: row.id, label: labelOf(row), grade: row.grade }))} />
      <ExportMenu exports={[
        svgOf('Grades as SVG', () => drawing.current),
        pngOf('Grades as PNG', () => drawing.current),
        csvOf('Grades as CSV', columns, sorted),
      ]} />
      <Disclosure className="figure__table" summary={<>The same as a table, with where each grade is published</>}>
        <DataTable caption={title} columns={columns} rows={sorted} keyOf={row => row.id} />
      </Disclosure>
    </figure>
  );
}

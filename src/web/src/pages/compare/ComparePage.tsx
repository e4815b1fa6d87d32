import { areasOf, byFramework, yearOf } from '../../charts/frameworks';
import { GradeFigure } from '../../charts/GradeFigure';
import type { GradedEvaluationFragment } from '../../charts/GradedEvaluation.generated';
import { Empty } from '../../components/Empty';
import { Page } from '../../page/Page';
import { QueryPage } from '../../page/QueryPage';
import { useQuery } from '../../query/useQuery';
import { useAsOf } from '../../routing/asOf';
import { ComparePageDocument, type ComparePageQuery } from './ComparePage.generated';
import { ComparedMeasures } from './ComparedMeasures';
import './compare.css';

/** All areas side by side: their grades, a chart for each framework, and the figures that more than one of them has. */
export default function ComparePage() {
  const query = useQuery(ComparePageDocument, { asOf: useAsOf() });
  return (
    <QueryPage title="Compare areas" query={query}>
      {data => (
        <Page title="Compare areas" crumbs={[]} record={data.record} markings={markingsOf(data)} asked={query.asked}>
          <p className="ds_leader">How inspections graded each area, and the figures that can be set side by side.</p>
          <Grades evaluations={data.evaluations.nodes} />
          <ComparedMeasures indicators={data.indicators.nodes} />
        </Page>
      )}
    </QueryPage>
  );
}

function markingsOf({ evaluations, indicators }: ComparePageQuery): string[] {
  return [...evaluations.nodes, ...indicators.nodes.flatMap(indicator => indicator.measures.nodes)].flatMap(shown => shown.markings);
}

function Grades({ evaluations }: { evaluations: readonly GradedEvaluationFragment[] }) {
  const groups = byFramework(evaluations);
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">Grades</h2>
      {groups.length === 0 && <Empty><p>On this day the record holds no grade of any area. Choose a later date at the top of the page.</p></Empty>}
      {groups.length > 1 && <p>Each framework has a chart of its own: grades under one framework cannot be compared with grades under another.</p>}
      {groups.map(group => (
        <section key={group.key}>
          <h3>{group.name}</h3>
          <GradeFigure title={`Grades: ${group.name}`} evaluations={group.evaluations} labelOf={labelsOf(group.evaluations)} />
        </section>
      ))}
    </section>
  );
}

function placeOf(evaluation: GradedEvaluationFragment): string {
  return `${areasOf(evaluation).map(area => area.name).join(', ')} ${yearOf(evaluation)}`.trim();
}

// What all rows have in common is said once, above: only what tells them apart stands in each.
function labelsOf(evaluations: readonly GradedEvaluationFragment[]): (evaluation: GradedEvaluationFragment) => string {
  const places = new Set(evaluations.map(placeOf));
  const indicators = new Set(evaluations.map(evaluation => evaluation.assessedAgainst?.node.name));
  return evaluation => {
    const parts = [indicators.size > 1 ? evaluation.assessedAgainst?.node.name : null, places.size > 1 || indicators.size === 1 ? placeOf(evaluation) : null];
    return parts.filter(Boolean).join(', ') || evaluation.name;
  };
}

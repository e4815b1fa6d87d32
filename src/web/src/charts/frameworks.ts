import type { GradedEvaluationFragment } from './GradedEvaluation.generated';

/** Grades that may be read on one scale, since they were given under the same framework. */
export type FrameworkGrades = { key: string; name: string; evaluations: GradedEvaluationFragment[] };

/**
 * Parts grades by the framework they were given under, for grades of two frameworks mean different things. Where the record names no
 * framework, only grades of one inspection belong together.
 */
export function byFramework(evaluations: readonly GradedEvaluationFragment[]): FrameworkGrades[] {
  const found = new Map<string, FrameworkGrades>();
  for (const evaluation of evaluations) {
    const { key, name } = frameworkOf(evaluation);
    const group = found.get(key);
    if (group) group.evaluations.push(evaluation);
    else found.set(key, { key, name, evaluations: [evaluation] });
  }

  return [...found.values()].sort((one, other) => latest(other).localeCompare(latest(one)));
}

function frameworkOf(evaluation: GradedEvaluationFragment): { key: string; name: string } {
  const frameworks = evaluation.assessedAgainst?.node.frameworks.nodes ?? [];
  if (frameworks.length > 0)
    return { key: frameworks.map(framework => framework.id).join(' '), name: frameworks.map(framework => framework.name).join(', and ') };
  const inspection = evaluation.foundBy?.node;
  return inspection
    ? { key: inspection.id, name: `${inspection.name}: its framework is not named in the documents held` }
    : { key: '', name: 'No framework and no inspection is named in the documents held' };
}

function latest(group: FrameworkGrades): string {
  return group.evaluations.map(yearOf).sort().at(-1) ?? '';
}

/** The year in which the inspection was published; empty where none is known. */
export function yearOf(evaluation: GradedEvaluationFragment): string {
  const published = evaluation.foundBy?.node.published;
  return published?.from?.slice(0, 4) ?? published?.printed ?? '';
}

/** The areas that the graded inspection was of. */
export function areasOf(evaluation: GradedEvaluationFragment): { __typename: string; id: string; name: string }[] {
  return evaluation.foundBy?.node.areas.nodes ?? [];
}

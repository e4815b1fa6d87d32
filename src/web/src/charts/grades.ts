/** The six-point scale of the inspectorates, the lowest first, as the record names its grades. */
export const grades = ['UNSATISFACTORY', 'WEAK', 'ADEQUATE', 'GOOD', 'VERY_GOOD', 'EXCELLENT'] as const;

const names: Record<string, string> = {
  UNSATISFACTORY: 'Unsatisfactory',
  WEAK: 'Weak',
  ADEQUATE: 'Adequate',
  GOOD: 'Good',
  VERY_GOOD: 'Very good',
  EXCELLENT: 'Excellent',
};

/** A grade as people write it. */
export function gradeName(grade: string): string {
  return names[grade] ?? grade;
}

/** The place of a grade on the scale, from 0 for the lowest. */
export function gradePlace(grade: string): number {
  return grades.indexOf(grade as (typeof grades)[number]);
}

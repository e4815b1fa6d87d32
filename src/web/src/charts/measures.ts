import { citationInWords } from '../components/Citations';
import { inWords } from '../words/words';
import type { PlottedMeasureFragment } from './PlottedMeasure.generated';
import type { TargetRow } from './TargetChart';

/** Whether a figure reached what was aimed at, in words; empty where the record has no target or does not say which way is better. */
export function verdictOf(measure: PlottedMeasureFragment): string {
  if (measure.target === null) return '';
  if (measure.met === null) return 'whether that is enough is not stated';
  return measure.met ? 'target met' : 'target not met';
}

/** The trend as the document has it: "up", "down", "no change"; empty where it says nothing. */
export function trendOf(measure: PlottedMeasureFragment): string {
  return measure.direction === null ? '' : inWords(measure.direction).toLowerCase();
}

/** What a figure is, as printed, with its unit where the print has none. */
export function printedOf(measure: { printed: string | null; value: number | null; unit: string | null }): string {
  return measure.printed ?? (measure.value === null ? '' : `${measure.value.toLocaleString('en-GB')} ${measure.unit ?? ''}`.trim());
}

/** Where figures are published, in words. */
export function sourcesOf(measure: PlottedMeasureFragment): string {
  return measure.citations.map(citationInWords).join('; ');
}

/** The figures that have a number and a target, as rows of the chart. */
export function targetRows(measures: readonly PlottedMeasureFragment[]): TargetRow[] {
  return measures.flatMap(measure => {
    if (measure.value === null || measure.target === null) return [];
    const words = [`${printedOf(measure)} against a target of ${measure.target.toLocaleString('en-GB')} ${measure.unit ?? ''}`.trim(), verdictOf(measure)];
    const trend = trendOf(measure);
    if (trend) words.push(`direction: ${trend}`);
    return [{ key: measure.id, label: measure.name, value: measure.value, target: measure.target, verdict: words.filter(Boolean).join('; ') }];
  });
}

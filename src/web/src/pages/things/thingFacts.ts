import { inWords } from '../../words/words';
import type { ThingPageQuery } from './ThingPage.generated';

export type Thing = NonNullable<ThingPageQuery['node']>;

type Facts = readonly (readonly [name: string, value: string | null | undefined | false])[];

/** What kind of thing it is, in one enum's word; null where its type has no kinds. */
export function kindOf(thing: Thing): string | null {
  switch (thing.__typename) {
    case 'Service': return thing.serviceKind;
    case 'Instrument': return thing.instrumentKind;
    case 'Inspection': return thing.inspectionKind;
    case 'Indicator': return thing.indicatorKind;
    case 'Action': return thing.actionKind;
    case 'Event': return thing.eventKind;
    case 'Term': return thing.termKind;
    default: return null;
  }
}

/** What the record says of a thing itself, in words; what it does not say has no words. */
export function factsOf(thing: Thing): Facts {
  switch (thing.__typename) {
    case 'Service':
      return [['Printed as', thing.kindPrinted], ['For whom', thing.forWhom], ['Ages', thing.ages], ['How far it had come', thing.status]];
    case 'Instrument':
      return [['Printed as', thing.kindPrinted], ['Published', thing.published?.printed], ['For the years', thing.period?.printed]];
    case 'Inspection':
      return [
        ['Took place', thing.fieldwork?.printed], ['Published', thing.published?.printed], ['Those inspected were told', thing.notified?.printed],
        ['Looked at', thing.forWhom], ['Ages', thing.ages], ['Period whose cases it looked at', thing.scope?.printed],
        ['In its scope', thing.inScope?.toLocaleString('en-GB')], ['How it was done', thing.howDone], ['Left out', thing.limit],
      ];
    case 'Evidence':
      return [
        ['How it was gathered', thing.method && inWords(thing.method)], ['How many', amount(thing.count, thing.unit, thing.countQualifier)],
        ['When', thing.period?.printed], ['How often', thing.frequency], ['Published', thing.published?.printed],
      ];
    case 'Indicator':
      return [['Counted in', thing.unit], ['Better is', thing.polarity && inWords(thing.polarity).toLowerCase()]];
    case 'Evaluation':
      return [['Grade', inWords(thing.grade)], ['On the six-point scale', thing.ordinal === null ? null : `${thing.ordinal} of 6, where 6 is excellent and 1 unsatisfactory`]];
    case 'Measure':
      return [
        ['Printed', thing.printed], ['Figure', amount(thing.value, thing.unit, thing.qualifier)], ['For', thing.period?.printed], ['Against', thing.base?.printed],
        ['Target', amount(thing.target, thing.unit, null)], ['Figure less target', amount(thing.variance, null, null)],
        ['Target met', thing.met === null ? null : thing.met ? 'yes' : 'no'], ['Traffic light', thing.rag && inWords(thing.rag)],
        ['Moved', thing.direction && inWords(thing.direction).toLowerCase()], ['Work quoted', thing.source],
        ['Worked out by us', thing.formula && inWords(thing.formula).toLowerCase()],
      ];
    case 'Action':
      return [['Printed as', thing.kindPrinted], ['Due', thing.due?.printed ?? 'no document held says'], ['Progress', thing.progress ?? 'no document held says']];
    case 'Event':
      return [['When', thing.period?.printed]];
    case 'Term':
      return [['Stands for', band(thing.low, thing.high)], ['Place on its scale', thing.ordinal?.toString()]];
    case 'NotStated':
      return [['The question', thing.question]];
    default:
      return [];
  }
}

/** The percentages that a quantity word stands for. */
export function band(low: number | null, high: number | null): string | null {
  if (low === null && high === null) return null;
  if (low === null) return `up to ${high} per cent`;
  return high === null ? `${low} per cent or more` : `${low} to ${high} per cent`;
}

function amount(value: number | null, unit: string | null, qualifier: string | null): string | null {
  if (value === null) return null;
  const words = qualifier && qualifier !== 'EXACT' ? `${qualifier.toLowerCase()} ` : '';
  return words + [value.toLocaleString('en-GB'), unit].filter(Boolean).join(' ');
}

const names: Record<string, string> = {
  NotStated: 'Unanswered question',
  Evaluation: 'Grade',
  Instrument: 'Plan, law or guidance',
};

/** The name of a type of thing as readers know it: `Finding`, `Unanswered question`. */
export function typeInWords(typename: string): string {
  return names[typename] ?? typename;
}

/** A value of an enum in words: `AREA_FOR_IMPROVEMENT` is "Area for improvement". */
export function inWords(value: string): string {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date `yyyy-MM-dd` as people write it: "21 November 2026". */
export function dateInWords(date: string): string {
  return long.format(new Date(`${date}T00:00:00Z`));
}

/** The years from the first to the last of two dates: "2017", "2017 to 2025"; empty where neither is known. */
export function yearsInWords(first: string | null | undefined, last: string | null | undefined): string {
  const from = first?.slice(0, 4);
  const to = last?.slice(0, 4);
  if (!from || !to || from === to) return from ?? to ?? '';
  return `${from} to ${to}`;
}

/** A number with its noun: "1 finding", "1,805 findings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

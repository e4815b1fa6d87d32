import { useLocation } from './location';

/** The name of the parameter that carries the date through every address. */
export const asOfParameter = 'asOf';

const date = /^\d{4}-\d{2}-\d{2}$/;

/** The day that the reader has chosen, `yyyy-MM-dd`; undefined for today. Every operation passes it on as `$asOf`. */
export function useAsOf(): string | undefined {
  const value = useLocation().parameters.get(asOfParameter);
  return value && date.test(value) ? value : undefined;
}

/** An address of the explorer with the chosen day in it, so that what is shared shows what was seen. */
export function withAsOf(address: string, asOf: string | undefined): string {
  if (!asOf) return address;
  const [path = '', query] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(asOfParameter, asOf);
  return `${path}?${parameters}`;
}

import type { Form } from './picture';
import { inks, strokeOf } from './ink';

/** What the forms of lines and boxes mean; the picture that is taken out of the page has the same words. */
export const legendEntries: readonly { form: Form; words: string }[] = [
  { form: 'STATED', words: 'Stated in a document' },
  { form: 'INFERRED', words: 'Inferred, by the rule named' },
  { form: 'RECORDED', words: 'Recorded by a user' },
  { form: 'GAP', words: 'A gap: no document held says it' },
];

/** The key to the picture. */
export function Legend() {
  return (
    <ul className="chain-legend" aria-label="What the lines mean">
      {legendEntries.map(({ form, words }) => (
        <li key={form}>
          <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true" focusable="false">
            {form === 'GAP' ? <rect x="2" y="2" width="32" height="10" rx="5" fill={inks.holeFill} {...strokeOf(form, false)} /> : <path d="M1 7h34" {...strokeOf(form, false)} />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

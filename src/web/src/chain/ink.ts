import type { Form } from './picture';

/** The colours of the picture, those of the design system; each form differs by its line as well, never by colour alone. */
export const inks = {
  paper: '#ffffff',
  text: '#1a1a1a',
  quiet: '#5e5e5e',
  link: '#0065bd',
  startFill: '#e5f0f8',
  listFill: '#f8f8f8',
  holeFill: '#fdf4f4',
  chosenFill: '#fde67c',
  form: { STATED: '#002d54', INFERRED: '#0065bd', RECORDED: '#28602a', GAP: '#ba1a1a' } satisfies Record<Form, string>,
} as const;

const dashes: Record<Form, string | undefined> = { STATED: undefined, INFERRED: '7 5', RECORDED: '12 4 2 4', GAP: '2 5' };

/** How a line of a form is drawn: stated solid, inferred dashed, recorded dash-dotted, a gap dotted. */
export function strokeOf(form: Form, isChosen: boolean) {
  return {
    stroke: inks.form[form],
    strokeWidth: isChosen ? 3.5 : 2,
    strokeDasharray: dashes[form],
    strokeLinecap: form === 'GAP' ? ('round' as const) : ('butt' as const),
  };
}

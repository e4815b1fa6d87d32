import { inWords } from '../words/words';

/** On what a statement stands; `GAP` where no document states anything. */
export type BasisOrGap = 'STATED' | 'INFERRED' | 'RECORDED' | 'GAP';

const words: Record<BasisOrGap, string> = {
  STATED: 'Stated',
  INFERRED: 'Inferred',
  RECORDED: 'Recorded',
  GAP: 'No document says',
};

const explanations: Record<BasisOrGap, string> = {
  STATED: 'The document cited says it.',
  INFERRED: 'We conclude it, by the rule named.',
  RECORDED: 'A user of the service entered it.',
  GAP: 'The documents held were searched and do not say it.',
};

/** Says in words and by the form of its edge, not by colour alone, whether something is stated, inferred, recorded or missing. */
export function BasisTag({ basis, rules = [] }: { basis: BasisOrGap; rules?: readonly string[] }) {
  return (
    <span className={`basis basis--${basis.toLowerCase()}`} title={explanations[basis]}>
      {words[basis]}
      {rules.length > 0 && <span className="basis__rules"> by {rules.map(ruleInWords).join(', ')}</span>}
    </span>
  );
}

/** A rule in words, with its number: `R2_COLLECTIVE` is "rule R2, collective". */
export function ruleInWords(rule: string): string {
  const [number, ...name] = rule.split('_');
  return `rule ${number}, ${inWords(name.join('_')).toLowerCase()}`;
}

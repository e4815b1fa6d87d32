import type { Basis, ChainEndFragment, ChainPartsFragment, GapKind, GapPartsFragment, StepPartsFragment, StepRole } from './chain.generated';
import { gapTitle, shortRule, upwardWords, verbOf } from './words';

/** How a statement is drawn: solid, dashed, dash-dotted, or as a hole. */
export type Form = Basis | 'GAP';

/** What can be chosen in the picture: a step of the chain or a gap in it. */
export interface Mark {
  key: string;
  form: Form;
  /** What is written on it in the picture. */
  text: string;
  /** The whole statement, for the list and for who hears it read. */
  sentence: string;
  rule: string | null;
  step: StepPartsFragment | null;
  gap: GapPartsFragment | null;
}

export type CardKind = 'start' | 'thing' | 'hole' | 'list';

/** A box of the picture: a thing, a hole, or a list of what stands behind the start. */
export interface Card {
  id: string;
  kind: CardKind;
  title: string;
  caption: string;
  node: ChainEndFragment | null;
  marks: Mark[];
}

/** A line between two boxes, read from the lower to the upper. One without marks only joins. */
export interface Line {
  lower: string;
  upper: string;
  form: Form;
  words: string;
  marks: Mark[];
}

export interface Picture {
  start: string;
  cards: Card[];
  lines: Line[];
  /** The ids of the last bodies that are reached over stated links alone. */
  lastStated: Set<string>;
}

const holesAbove: ReadonlySet<GapKind> = new Set<GapKind>([
  'NO_OWNER', 'NO_ACTION', 'NO_PROVIDER', 'NO_COMMISSIONER', 'NO_OVERSIGHT', 'NO_UPWARD_ACCOUNTABILITY', 'OFF_TARGET_NO_ACTION',
]);

const listRoles: Partial<Record<StepRole, string>> = {
  EVIDENCE: 'Evidence',
  EVIDENCE_BASE: 'Evidence base of its inspection',
  FIGURE: 'Figures',
  MEANING: 'What its words mean',
  TOLD: 'Who was told',
};

/** Makes the picture of a chain: what leads up stands above the start, what stands behind it below. */
export function pictureOf(chain: ChainPartsFragment): Picture {
  const builder = new PictureBuilder(chain);
  return builder.build();
}

/** Every mark of a picture once, in the order in which it is read. */
export function marksOf(picture: Picture): Mark[] {
  return [...picture.lines.flatMap(line => line.marks), ...picture.cards.flatMap(card => card.marks)];
}

class PictureBuilder {
  private readonly cards = new Map<string, Card>();
  private readonly lines = new Map<string, Line>();

  constructor(private readonly chain: ChainPartsFragment) {}

  build(): Picture {
    const { start, steps, gaps, lastStated } = this.chain;
    this.cardOf(start, 'start');
    for (const step of steps)
      this.addStep(step);
    for (const gap of gaps)
      this.addGap(gap);
    this.joinLoose();
    return { start: start.id, cards: [...this.cards.values()], lines: [...this.lines.values()], lastStated: new Set(lastStated.map(body => body.id)) };
  }

  private addStep(step: StepPartsFragment): void {
    const { link, role } = step;
    const startId = this.chain.start.id;
    switch (role) {
      case 'OWNER':
      case 'ACTION_OWNER':
      case 'NEAREST':
      case 'COMMISSIONER':
      case 'UP':
        return this.addUp(step);
      case 'CANDIDATE': {
        const body = link.type === 'INSPECTS' ? link.to : link.from;
        return this.join(this.chain.start, body, stepMark(step, 'may fall to'));
      }
      case 'REMIT':
        if (link.to.id === startId)
          return this.addUp(step);
        if (!this.cards.has(link.from.id))
          return this.join(this.chain.start, link.from, stepMark(step, `remit held by: ${link.to.name}`));
        return this.addRow(this.cardOf(link.from), stepMark(step, `${link.type === 'OVERSEES' ? 'Oversees' : 'Remit'}: ${link.to.name}`));
      case 'HANDED_DOWN':
        return this.addRow(this.cardOf(link.from), stepMark(step, `Hands down to: ${link.to.name}`));
      case 'FOUND_BY':
        return this.addFinder(step);
      default:
        return this.addRow(this.listOf(role), stepMark(step, listText(step)));
    }
  }

  /** The lower end is the one from which the way up goes on to the other. */
  private addUp(step: StepPartsFragment): void {
    const { link } = step;
    const lowerIsFrom = ['ACCOUNTABLE_TO', 'OWNED_BY', 'PART_OF', 'POST_IN', 'ALIGNED_WITH', 'AUTHORED_BY'].includes(link.type);
    const [lower, upper] = lowerIsFrom ? [link.from, link.to] : [link.to, link.from];
    const words = upwardWords(link, lowerIsFrom);
    this.join(lower, upper, stepMark(step, step.role === 'NEAREST' ? `nearest: ${words}` : words));
  }

  private addFinder(step: StepPartsFragment): void {
    const { link } = step;
    if (link.type === 'FOUND' && link.to.id === this.chain.start.id)
      return this.join(link.from, link.to, stepMark(step, 'found it'));
    const inspection = this.cardOf(link.from);
    this.addRow(inspection, stepMark(step, `${link.type === 'FOUND' ? 'Found' : 'Inspected'}: ${link.to.name}`));
    if (!this.lines.has(lineKey(inspection.id, this.chain.start.id)))
      this.addLine(inspection.id, this.chain.start.id, 'STATED', '');
  }

  private addGap(gap: GapPartsFragment): void {
    const mark: Mark = { key: `gap ${gap.id}`, form: 'GAP', text: gapTitle[gap.kind], sentence: gap.message, rule: null, step: null, gap };
    const of = this.cards.get(gap.from.id);
    if (holesAbove.has(gap.kind)) {
      const hole: Card = { id: `hole ${gap.id}`, kind: 'hole', title: gapTitle[gap.kind], caption: searchedWords(gap), node: null, marks: [mark] };
      this.cards.set(hole.id, hole);
      this.addLine(of?.id ?? this.chain.start.id, hole.id, 'GAP', '');
    } else if (gap.kind === 'NO_EVIDENCE') {
      const list = this.listOf(this.cards.has('list EVIDENCE_BASE') ? 'EVIDENCE_BASE' : 'EVIDENCE');
      if (list.marks.length === 0)
        this.lineOf(list.id, this.chain.start.id).form = 'GAP';
      this.addRow(list, { ...mark, text: 'No evidence is tied to the finding itself' }, true);
    } else {
      this.addRow(of ?? this.startCard(), { ...mark, text: gap.question ? `Not stated: ${gap.question}` : gapTitle[gap.kind] });
    }
  }

  /** What no line leads up to or from is joined to the start, so that nothing floats. */
  private joinLoose(): void {
    const joined = new Set([...this.lines.values()].map(line => line.upper));
    const below = new Set([...this.lines.values()].filter(line => line.upper === this.chain.start.id).map(line => line.lower));
    for (const card of this.cards.values()) {
      if (card.kind === 'thing' && !joined.has(card.id) && !below.has(card.id))
        this.addLine(this.chain.start.id, card.id, 'STATED', looseWords[card.node?.__typename ?? ''] ?? '');
    }
  }

  private join(lower: ChainEndFragment, upper: ChainEndFragment, mark: Mark): void {
    const [low, up] = [this.cardOf(lower), this.cardOf(upper)];
    // Two links between the same two bodies are one line with both their words on it.
    const line = this.lines.get(lineKey(low.id, up.id)) ?? this.addLine(low.id, up.id, mark.form, '');
    line.marks.push(mark);
    if (strengthOf(mark.form) > strengthOf(line.form))
      line.form = mark.form;
  }

  private addLine(lower: string, upper: string, form: Form, words: string): Line {
    const line: Line = { lower, upper, form, words, marks: [] };
    this.lines.set(lineKey(lower, upper), line);
    return line;
  }

  private lineOf(lower: string, upper: string): Line {
    return this.lines.get(lineKey(lower, upper)) as Line;
  }

  private addRow(card: Card, mark: Mark, first = false): void {
    if (first)
      card.marks.unshift(mark);
    else
      card.marks.push(mark);
  }

  private startCard(): Card {
    return this.cards.get(this.chain.start.id) as Card;
  }

  private cardOf(node: ChainEndFragment, kind: CardKind = 'thing'): Card {
    let card = this.cards.get(node.id);
    if (!card) {
      card = { id: node.id, kind, title: node.name, caption: [kindWords(node), quantityOf(node)].filter(Boolean).join(': '), node, marks: [] };
      this.cards.set(node.id, card);
    }
    return card;
  }

  private listOf(role: StepRole): Card {
    const id = `list ${role}`;
    let card = this.cards.get(id);
    if (!card) {
      card = { id, kind: 'list', title: listRoles[role] ?? role, caption: role === 'TOLD' ? 'Information, not accountability' : '', node: null, marks: [] };
      this.cards.set(id, card);
      const inferred = role === 'EVIDENCE_BASE';
      this.addLine(id, this.chain.start.id, inferred ? 'INFERRED' : 'STATED', inferred ? `inferred: ${shortRule('R3_INSPECTION_EVIDENCE')}` : '');
    }
    return card;
  }
}

const looseWords: Record<string, string> = { Document: 'cited in', Indicator: 'a figure of', Service: 'part of' };

function lineKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function strengthOf(form: Form): number {
  return { STATED: 3, RECORDED: 2, INFERRED: 1, GAP: 0 }[form];
}

function stepMark(step: StepPartsFragment, text: string): Mark {
  const rule = step.rules.length > 0 ? step.rules.map(shortRule).join(', ') : null;
  return { key: `${step.role} ${step.link.id}`, form: step.basis, text, sentence: sentenceOf(step), rule, step, gap: null };
}

/** A step of a chain as a sentence without its full stop. */
export function sentenceOf({ role, link }: StepPartsFragment): string {
  const said = `${link.from.name} ${verbOf(link)} ${link.to.name}`;
  if (role !== 'CANDIDATE')
    return said;
  return `It may fall to ${link.type === 'INSPECTS' ? link.to.name : link.from.name}: ${said}`;
}

function listText(step: StepPartsFragment): string {
  const { link } = step;
  if (link.type === 'PART_OF')
    return `${link.from.name} is part of ${link.to.name}`;
  if (link.type === 'REPORTS_TO') {
    const how = [link.stage?.toLowerCase(), link.ask && `asked to ${link.ask.toLowerCase()}`, link.frequency].filter(Boolean).join(', ');
    return how ? `${link.to.name} (${how})` : link.to.name;
  }
  return [link.to.name, quantityOf(link.to)].filter(Boolean).join(': ');
}

/** The size of an evidence item or the words of a figure, as printed; empty where none is given. */
export function quantityOf(node: ChainEndFragment): string {
  if (node.__typename === 'Evidence' && node.count != null) {
    const qualifier = node.countQualifier && node.countQualifier !== 'EXACT' ? `${node.countQualifier.toLowerCase()} ` : '';
    return `${qualifier}${node.count.toLocaleString('en-GB')}${node.unit ? ` ${node.unit}` : ''}`;
  }
  if (node.__typename === 'Measure')
    return node.printed ?? [node.value?.toLocaleString('en-GB'), node.unit].filter(part => part != null).join(' ');
  return '';
}

/** What kind of thing a node is, in words. */
export function kindWords(node: ChainEndFragment): string {
  const kind = ('bodyKind' in node && node.bodyKind) || ('actionKind' in node && node.actionKind) || ('findingKind' in node && node.findingKind);
  const words = (kind && kind !== 'OTHER' ? kind : node.__typename).replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function searchedWords(gap: GapPartsFragment): string {
  return gap.searched.length === 1 ? '1 document searched' : `${gap.searched.length} documents searched`;
}

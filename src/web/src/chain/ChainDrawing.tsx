import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import type { PlacedCard, PlacedLine, PlacedMark, PlacedPicture, TextLine } from './layout';
import type { Form } from './picture';
import { inks, strokeOf } from './ink';
import { fontFamily } from './wrap';

type Props = {
  picture: PlacedPicture;
  /** What the whole picture is called. */
  label: string;
  /** The mark whose sources are shown. */
  chosen: string | null;
  /** The one element that the Tab key reaches; the arrow keys go on from it. */
  reachable: string;
  hrefOf: (card: PlacedCard) => string | null;
  onChoose: (mark: PlacedMark) => void;
  onReach: (key: string) => void;
  onOpen: (event: MouseEvent, href: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * The picture of a chain as SVG. All that makes its look are attributes of its own, so that it can be taken out of the page as it stands;
 * the style sheet only adds what shows while it is used.
 */
export function ChainDrawing({ picture, label, onKeyDown, ...use }: Props) {
  return (
    <svg
      className="chain-drawing"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="group"
      aria-label={label}
      fontFamily={fontFamily}
      onKeyDown={onKeyDown}
    >
      <rect width={picture.width} height={picture.height} fill={inks.paper} />
      {picture.lines.map(line => <LineShape key={`${line.line.lower} ${line.line.upper}`} line={line} {...use} />)}
      {picture.cards.map(card => <CardShape key={card.card.id} card={card} {...use} />)}
      {picture.lines.map(line => <LineLabel key={`${line.line.lower} ${line.line.upper}`} line={line} {...use} />)}
    </svg>
  );
}

type Use = Omit<Props, 'picture' | 'label' | 'onKeyDown'>;

function LineShape({ line, chosen, onChoose }: { line: PlacedLine } & Use) {
  const { tip } = line;
  const isChosen = line.marks.some(({ mark }) => mark.key === chosen);
  const head = tip.up ? `M${tip.x - 5} ${tip.y + 9}L${tip.x} ${tip.y + 1}L${tip.x + 5} ${tip.y + 9}` : `M${tip.x - 5} ${tip.y - 9}L${tip.x} ${tip.y - 1}L${tip.x + 5} ${tip.y - 9}`;
  const [first] = line.marks;
  return (
    <g data-line={line.form}>
      <path d={line.path} fill="none" {...strokeOf(line.form, isChosen)} />
      {line.form !== 'GAP' && <path d={head} fill="none" stroke={inks.form[line.form]} strokeWidth={isChosen ? 3.5 : 2} />}
      {first && <path className="chain-reach" d={line.path} fill="none" stroke="transparent" strokeWidth={16} onClick={() => onChoose(first)} />}
    </g>
  );
}

function LineLabel({ line, ...use }: { line: PlacedLine } & Use) {
  if (!line.label) return null;
  return (
    <g data-label="line">
      <rect {...boxOf(line.label)} rx={4} fill={inks.paper} />
      {line.words.map((words, index) => <Words key={index} line={words} fill={inks.quiet} />)}
      {line.marks.map(mark => <MarkShape key={mark.mark.key} mark={mark} {...use} />)}
    </g>
  );
}

function CardShape({ card, hrefOf, reachable, onReach, onOpen, ...use }: { card: PlacedCard } & Use) {
  const { kind } = card.card;
  const href = hrefOf(card);
  const ink = kind === 'hole' ? inks.form.GAP : inks.text;
  const title = card.title.map((line, index) => <Words key={index} line={line} fill={href ? inks.link : ink} />);
  return (
    <g data-card={kind}>
      <CardFrame card={card} />
      {card.caption.map((line, index) => <Words key={index} line={line} fill={kind === 'hole' ? ink : inks.quiet} />)}
      {href === null && title}
      {href !== null && (
        <a
          href={href}
          className="chain-open"
          data-key={card.card.id}
          tabIndex={reachable === card.card.id ? 0 : -1}
          onFocus={() => onReach(card.card.id)}
          onClick={event => onOpen(event, href)}
        >
          <rect className="chain-ring" x={card.x + 4} y={card.y + 4} width={card.width - 8} height={headingHeight(card)} rx={4} fill="transparent" />
          {title}
        </a>
      )}
      {card.badge.length > 0 && <path d={`M${card.x} ${card.y}h${card.width}`} stroke={inks.form.STATED} strokeWidth={6} />}
      {card.badge.map((line, index) => <Words key={index} line={line} fill={inks.form.STATED} />)}
      {card.marks.map(mark => (
        <MarkShape key={mark.mark.key} mark={mark} {...use} hrefOf={hrefOf} reachable={reachable} onReach={onReach} onOpen={onOpen} />
      ))}
    </g>
  );
}

function CardFrame({ card }: { card: PlacedCard }) {
  const box = boxOf(card);
  switch (card.card.kind) {
    case 'start':
      return <rect {...box} rx={3} fill={inks.startFill} stroke={inks.form.STATED} strokeWidth={3} />;
    case 'hole':
      return <rect {...box} rx={14} fill={inks.holeFill} {...strokeOf('GAP', false)} />;
    case 'list':
      return <rect {...box} rx={3} fill={inks.listFill} stroke={inks.quiet} strokeWidth={1} />;
    default:
      return <rect {...box} rx={3} fill={inks.paper} stroke={inks.form.STATED} strokeWidth={1.5} />;
  }
}

function MarkShape({ mark, chosen, reachable, onChoose, onReach }: { mark: PlacedMark } & Use) {
  const { key, form, sentence } = mark.mark;
  const isChosen = chosen === key;
  // What is heard begins with what is seen (WCAG 2.5.3).
  const seen = mark.lines.map(line => line.text).join(' ');

  function reach(event: FocusEvent) {
    event.stopPropagation();
    onReach(key);
    onChoose(mark);
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(mark);
  }

  return (
    <g
      className="chain-mark"
      role="button"
      aria-pressed={isChosen}
      aria-label={`${seen && `${seen}. `}${spokenForm[form]}: ${sentence}`}
      data-key={key}
      data-form={form}
      tabIndex={reachable === key ? 0 : -1}
      onFocus={reach}
      onClick={() => onChoose(mark)}
      onKeyDown={press}
    >
      <rect className="chain-ring" {...boxOf(mark)} rx={4} fill={isChosen ? inks.chosenFill : 'transparent'} />
      {mark.swatch && <path d={`M${mark.swatch.x} ${mark.swatch.y}h20`} {...strokeOf(form, false)} />}
      {mark.lines.map((line, index) => <Words key={index} line={line} fill={form === 'GAP' ? inks.form.GAP : inks.text} />)}
    </g>
  );
}

// The space at the end is not drawn; it keeps the words of two lines apart where they are read as one text.
function Words({ line, fill }: { line: TextLine; fill: string }) {
  return <text x={line.x} y={line.y} fontSize={line.font.size} fontWeight={line.font.weight} fill={fill}>{`${line.text} `}</text>;
}

const spokenForm: Record<Form, string> = { STATED: 'Stated', INFERRED: 'Inferred', RECORDED: 'Recorded by a user', GAP: 'Gap' };

function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x, y, width, height };
}

function headingHeight(card: PlacedCard): number {
  const last = card.title.at(-1);
  return last ? last.y - card.y + 4 : card.height - 8;
}

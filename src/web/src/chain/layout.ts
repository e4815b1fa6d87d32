import { Graph, layout } from '@dagrejs/dagre';
import type { Card, Form, Line, Mark, Picture } from './picture';
import { type Font, type Measure, wrap } from './wrap';

export const fonts = {
  caption: { size: 13, weight: 400, lineHeight: 17 },
  title: { size: 15, weight: 700, lineHeight: 20 },
  row: { size: 14, weight: 400, lineHeight: 18 },
} as const satisfies Record<string, Font>;

/** A line of text at its baseline. */
export interface TextLine {
  x: number;
  y: number;
  text: string;
  font: Font;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A mark as placed: its box, and its words. `swatch` is where a short line shows its form, inside a card. */
export interface PlacedMark extends Box {
  mark: Mark;
  lines: TextLine[];
  swatch: { x: number; y: number } | null;
}

export interface PlacedCard extends Box {
  card: Card;
  caption: TextLine[];
  title: TextLine[];
  badge: TextLine[];
  marks: PlacedMark[];
}

export interface PlacedLine {
  line: Line;
  form: Form;
  path: string;
  /** The point and the direction (up or down) of the arrow's tip. */
  tip: { x: number; y: number; up: boolean };
  label: Box | null;
  words: TextLine[];
  marks: PlacedMark[];
}

export interface PlacedPicture {
  width: number;
  height: number;
  cards: PlacedCard[];
  lines: PlacedLine[];
}

const padding = 12;
const swatchWidth = 22;
const labelWidth = 176;
const rowGap = 8;
const margin = 16;
const widths = { start: 312, thing: 244, hole: 204, list: 286 } as const;

/** Places the boxes of a picture in layers, from what stands behind the start up to what no line leads beyond. */
export function layOut(picture: Picture, measure: Measure): PlacedPicture {
  const cards = picture.cards.map(card => sizeCard(card, picture.lastStated.has(card.id), measure));
  const labels = picture.lines.map(line => sizeLabel(line, measure));

  const graph = new Graph({ directed: true, multigraph: true });
  graph.setGraph({ rankdir: 'BT', nodesep: 30, edgesep: 24, ranksep: 76, marginx: margin, marginy: margin });
  for (const card of cards) graph.setNode(card.card.id, { width: card.width, height: card.height });
  picture.lines.forEach((line, index) => {
    const { width, height } = labels[index]!;
    graph.setEdge(line.lower, line.upper, { width, height, labelpos: 'c' }, String(index));
  });
  layout(graph);

  const edges = picture.lines.map((line, index) => graph.edge(line.lower, line.upper, String(index)) as Route['edge']);
  const layers = new Layers([
    ...cards.map(card => ({ y: graph.node(card.card.id).y!, height: card.height })),
    ...edges.map((edge, index) => ({ y: edge.y, height: labels[index]!.height })),
  ]);
  const startY = graph.node(picture.start).y!;
  const placed = new Map(cards.map(card => {
    const { x, y } = graph.node(card.card.id) as Point;
    const layer = layers.at(y)!;
    // What stands above the start rests on the lower edge of its layer, what stands below it hangs from the upper one.
    const top = y < startY ? layer.bottom - card.height : layer.top;
    return [card.card.id, moveCard(card, x - card.width / 2, top)] as const;
  }));
  const routes = picture.lines.map((line, index): Route => ({
    line,
    label: labels[index]!,
    edge: edges[index]!,
    lower: placed.get(line.lower)!,
    upper: placed.get(line.upper)!,
  }));
  const ports = portsOf(routes);
  const size = graph.graph() as { width: number; height: number };
  return {
    width: Math.ceil(size.width),
    height: Math.ceil(size.height),
    cards: [...placed.values()],
    lines: routes.map(route => placeLine(route, ports, layers)),
  };
}

/** A line with what the layout says of it. */
interface Route {
  line: Line;
  label: LabelSize;
  edge: { points: Point[]; x: number; y: number };
  lower: PlacedCard;
  upper: PlacedCard;
}

interface Point {
  x: number;
  y: number;
}

interface LabelSize {
  width: number;
  height: number;
  words: string[];
  marks: { mark: Mark; lines: string[]; height: number }[];
}

function sizeCard(card: Card, isLastStated: boolean, measure: Measure): PlacedCard {
  const width = widths[card.kind];
  const inner = width - 2 * padding;
  let y = padding;
  const text = (words: string, font: Font): TextLine[] => wrap(words, inner, font, measure).map(line => {
    y += font.lineHeight;
    return { x: padding, y: y - font.lineHeight * 0.25, text: line, font };
  });
  const caption = card.kind === 'hole' ? [] : text(card.caption, fonts.caption);
  const title = text(card.title, fonts.title);
  const note = card.kind === 'hole' ? text(card.caption, fonts.caption) : [];
  const badge = isLastStated ? text('Last body that a document states', fonts.caption) : [];
  const marks = card.kind === 'hole' ? [] : card.marks.map((mark): PlacedMark => {
    y += rowGap;
    const top = y;
    const lines = wrap(rowText(mark), inner - swatchWidth - 6, fonts.row, measure).map(line => {
      y += fonts.row.lineHeight;
      return { x: padding + swatchWidth + 6, y: y - fonts.row.lineHeight * 0.27, text: line, font: fonts.row };
    });
    return { mark, lines, x: padding - 4, y: top - 3, width: inner + 8, height: y - top + 6, swatch: { x: padding, y: top + fonts.row.lineHeight / 2 } };
  });
  const height = y + padding;
  // A hole is one mark as large as its box.
  if (card.kind === 'hole' && card.marks[0])
    marks.push({ mark: card.marks[0], lines: [], x: 0, y: 0, width, height, swatch: null });
  return { card, x: 0, y: 0, width, height, caption: [...caption, ...note], title, badge, marks };
}

/** A row of a list names its rule only where the list as a whole does not. */
function rowText(mark: Mark): string {
  return mark.rule && mark.step?.role !== 'EVIDENCE_BASE' ? `${mark.text} (${mark.rule})` : mark.text;
}

function sizeLabel(line: Line, measure: Measure): LabelSize {
  const words = line.words ? wrap(line.words, labelWidth, fonts.caption, measure) : [];
  const marks = line.marks.map(mark => {
    const lines = wrap(markWords(mark), labelWidth, fonts.row, measure);
    return { mark, lines, height: lines.length * fonts.row.lineHeight + 6 };
  });
  const widest = Math.max(
    0,
    ...words.map(text => measure(text, fonts.caption)),
    ...marks.flatMap(mark => mark.lines).map(text => measure(text, fonts.row)),
  );
  const height = words.length * fonts.caption.lineHeight + marks.reduce((sum, mark) => sum + mark.height, 0);
  return { width: widest > 0 ? Math.ceil(widest) + 14 : 1, height: height > 0 ? height + 4 : 1, words, marks };
}

/** What a line says: its words, and where it is concluded, by which rule. */
function markWords(mark: Mark): string {
  if (mark.form === 'RECORDED')
    return `${mark.text} (recorded by a user)`;
  return mark.rule ? `${mark.text}, inferred: ${mark.rule}` : mark.text;
}

function moveCard(card: PlacedCard, x: number, y: number): PlacedCard {
  const move = <T extends Point>(at: T): T => ({ ...at, x: at.x + x, y: at.y + y });
  return {
    ...card,
    x,
    y,
    caption: card.caption.map(move),
    title: card.title.map(move),
    badge: card.badge.map(move),
    marks: card.marks.map(mark => ({ ...move(mark), lines: mark.lines.map(move), swatch: mark.swatch && move(mark.swatch) })),
  };
}

/** The layers of boxes, and of words between them: a line passes one straight, beside what stands in it, and bends only between layers. */
class Layers {
  private readonly layers = new Map<number, { top: number; bottom: number }>();

  constructor(boxes: readonly { y: number; height: number }[]) {
    for (const { y, height } of boxes) {
      const { top, bottom } = this.layers.get(Math.round(y)) ?? { top: y, bottom: y };
      this.layers.set(Math.round(y), { top: Math.min(top, y - height / 2), bottom: Math.max(bottom, y + height / 2) });
    }
  }

  /** The layer in which a height lies; undefined between layers. */
  at(y: number): { top: number; bottom: number } | undefined {
    return [...this.layers.values()].find(({ top, bottom }) => y >= top && y <= bottom);
  }
}

type Ports = ReadonlyMap<string, number>;

/** Where each line leaves and meets its boxes: spread over the side, in the order of where the lines come from, so that they do not cross. */
function portsOf(routes: readonly Route[]): Ports {
  const sides = new Map<string, { key: string; from: number; card: PlacedCard }[]>();
  const add = (card: PlacedCard, other: PlacedCard, key: string, from: number) => {
    const side = `${card.card.id} ${other.y < card.y ? 'top' : 'bottom'}`;
    sides.set(side, [...(sides.get(side) ?? []), { key, from, card }]);
  };
  for (const { line, edge, lower, upper } of routes) {
    add(lower, upper, `lower ${keyOf(line)}`, edge.points[1]?.x ?? edge.x);
    add(upper, lower, `upper ${keyOf(line)}`, edge.points.at(-2)?.x ?? edge.x);
  }

  const ports = new Map<string, number>();
  for (const side of sides.values()) {
    side.sort((a, b) => a.from - b.from).forEach(({ key, from, card }, index) => {
      const inset = 18;
      const alone = Math.min(card.x + card.width - inset, Math.max(card.x + inset, from));
      ports.set(key, side.length === 1 ? alone : card.x + (card.width * (index + 1)) / (side.length + 1));
    });
  }

  return ports;
}

function keyOf(line: Line): string {
  return `${line.lower} ${line.upper}`;
}

function placeLine({ line, label: size, edge, lower, upper }: Route, ports: Ports, layers: Layers): PlacedLine {
  // A ring is drawn with one line that leads down.
  const up = lower.y > upper.y;
  const from = { x: ports.get(`lower ${keyOf(line)}`)!, y: up ? lower.y : lower.y + lower.height };
  const to = { x: ports.get(`upper ${keyOf(line)}`)!, y: up ? upper.y + upper.height : upper.y };
  const isLabelled = size.marks.length > 0 || size.words.length > 0;
  const label = isLabelled ? { x: edge.x - size.width / 2, y: edge.y - size.height / 2, width: size.width, height: size.height } : null;

  const [ownLower, ownUpper] = [layers.at(lower.y + lower.height / 2)!, layers.at(upper.y + upper.height / 2)!];
  const stops: Point[] = [{ x: from.x, y: up ? ownLower.top : ownLower.bottom }];
  for (const point of edge.points.slice(1, -1)) {
    const straight = layers.at(point.y);
    if (!straight || straight === ownLower || straight === ownUpper) continue;
    stops.push({ x: point.x, y: up ? straight.bottom : straight.top }, { x: point.x, y: up ? straight.top : straight.bottom });
  }

  stops.push({ x: to.x, y: up ? ownUpper.bottom : ownUpper.top });
  return { line, form: line.form, path: pathOf(from, stops, to), tip: { x: to.x, y: to.y, up }, label, ...placeWords(size, label) };
}

/** A path through all stops, straight where two lie above each other, else bent so that it leaves and enters upright. */
function pathOf(from: Point, stops: readonly Point[], to: Point): string {
  let path = `M${round(from.x)} ${round(from.y)}`;
  let last = from;
  for (const next of [...stops, to]) {
    if (last.x === next.x && last.y === next.y) continue;
    const middle = round((last.y + next.y) / 2);
    path += Math.abs(last.x - next.x) < 0.5 ? `L${round(next.x)} ${round(next.y)}` : `C${round(last.x)} ${middle} ${round(next.x)} ${middle} ${round(next.x)} ${round(next.y)}`;
    last = next;
  }

  return path;
}

function placeWords(size: LabelSize, label: Box | null): { words: TextLine[]; marks: PlacedMark[] } {
  if (!label)
    return { words: [], marks: [] };
  let y = label.y + 2;
  const x = label.x + 7;
  const words = size.words.map(text => {
    y += fonts.caption.lineHeight;
    return { x, y: y - fonts.caption.lineHeight * 0.27, text, font: fonts.caption };
  });
  const marks = size.marks.map(({ mark, lines, height }) => {
    const top = y;
    const placed = lines.map((text, index) => ({ x, y: top + 3 + (index + 0.73) * fonts.row.lineHeight, text, font: fonts.row }));
    y += height;
    return { mark, lines: placed, x: label.x, y: top, width: label.width, height, swatch: null };
  });
  return { words, marks };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { Box, PlacedPicture } from './layout';

/** A part of the picture that can be reached with the keyboard: the heading of a box, or a mark. */
export interface Reachable extends Box {
  key: string;
}

/** All that can be reached, from the lowest layer to the highest, each layer from left to right, each box from its heading down. */
export function keysInOrder(picture: PlacedPicture): Reachable[] {
  const groups = [
    ...picture.cards.map(card => ({
      box: card as Box,
      parts: [
        ...(card.card.node ? [{ key: card.card.id, x: card.x, y: card.y, width: card.width, height: 40 }] : []),
        ...card.marks.map(mark => partOf(mark.mark.key, mark)),
      ],
    })),
    ...picture.lines.filter(line => line.label).map(line => ({ box: line.label as Box, parts: line.marks.map(mark => partOf(mark.mark.key, mark)) })),
  ];
  const layer = ({ box }: { box: Box }) => Math.round((box.y + box.height / 2) / 12);
  return groups.sort((a, b) => layer(b) - layer(a) || a.box.x - b.box.x).flatMap(({ parts }) => parts);
}

/** Which part an arrow key, Home or End leads to; null where the key does not move, or there is nothing further that way. */
export function nextKey(keys: readonly Reachable[], from: string, pressed: string): string | null {
  const index = keys.findIndex(({ key }) => key === from);
  const here = keys[index];
  if (!here) return null;
  switch (pressed) {
    case 'ArrowRight':
      return keys[index + 1]?.key ?? null;
    case 'ArrowLeft':
      return keys[index - 1]?.key ?? null;
    case 'Home':
      return keys[0]?.key ?? null;
    case 'End':
      return keys.at(-1)?.key ?? null;
    case 'ArrowUp':
      return nearest(keys, here, (a, b) => b.y - a.y);
    case 'ArrowDown':
      return nearest(keys, here, (a, b) => a.y - b.y);
    default:
      return null;
  }
}

function partOf(key: string, { x, y, width, height }: Box): Reachable {
  return { key, x, y, width, height };
}

/** The nearest part in a direction; what lies sideways counts as farther. */
function nearest(keys: readonly Reachable[], here: Reachable, distance: (a: Reachable, b: Reachable) => number): string | null {
  let best: { key: string; cost: number } | null = null;
  for (const other of keys) {
    const ahead = distance(other, here);
    if (other === here || ahead < 4) continue;
    const cost = ahead + 2 * Math.abs(other.x + other.width / 2 - here.x - here.width / 2);
    if (!best || cost < best.cost) best = { key: other.key, cost };
  }

  return best?.key ?? null;
}

// The shape of a node that both sides can write: what is absent or empty is left out, and `at` is
// [start, end, line, column], offsets in UTF-16 code units.
export function shapeOf(node) {
  if (Array.isArray(node)) {
    return node.map(shapeOf);
  }
  if (node === null || typeof node !== 'object') {
    return node;
  }
  const shape = { kind: node.kind, at: placeOf(node) };
  for (const key of Object.keys(node).sort()) {
    const value = node[key];
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (key !== 'kind' && key !== 'loc' && !isEmpty) {
      shape[key] = shapeOf(value);
    }
  }
  return shape;
}

function placeOf({ kind, loc }) {
  const { line, column } = kind === 'Document' ? { line: 1, column: 1 } : loc.startToken;
  return [loc.start, loc.end, line, column];
}

/** The items by what they have in common, in the order in which each group begins. No group is empty. */
export function grouped<TItem>(items: readonly TItem[], keyOf: (item: TItem) => string): { key: string; items: [TItem, ...TItem[]] }[] {
  const groups = new Map<string, [TItem, ...TItem[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }

  return [...groups].map(([key, members]) => ({ key, items: members }));
}

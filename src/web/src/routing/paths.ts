/** What a link to a thing needs to know of it. */
export type Named = { __typename: string; id: string };

const folders: Record<string, string> = {
  Finding: 'findings',
  Body: 'bodies',
  Area: 'areas',
  Document: 'documents',
};

/** The page of a thing: its own where its type has one, that of things in general otherwise. */
export function pathOf(thing: Named): string {
  return `/${folders[thing.__typename] ?? 'things'}/${encodeURIComponent(thing.id)}`;
}

/**
 * The address of the playground with an operation and its variables in it. They stand after the `#`, so that they need not fit into a
 * request, and no log has them.
 */
export function playgroundAddress(query: string, variables: unknown): string {
  const parameters = new URLSearchParams({ query: query.trim(), variables: JSON.stringify(variables ?? {}) });
  return `/graphql#${parameters}`;
}

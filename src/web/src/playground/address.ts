/** The operation and variables in the address: after the `#`, as the explorer's pages link to it, or in the query, as GraphQL over HTTP has it. */
export function readAddress(): { query?: string; variables?: string } {
  const hash = new URLSearchParams(window.location.hash.slice(1));
  const parameters = hash.has('query') ? hash : new URLSearchParams(window.location.search);
  const query = parameters.get('query');
  return query ? { query, variables: indented(parameters.get('variables')) } : {};
}

/** Puts what is in the editors into the address, so that it can be shared. */
export function writeAddress(query: string, variables: string): void {
  const parameters = new URLSearchParams(variables.trim() ? { query, variables } : { query });
  window.history.replaceState(null, '', `${window.location.pathname}#${parameters}`);
}

function indented(json: string | null): string {
  if (!json || json === '{}') return '';
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

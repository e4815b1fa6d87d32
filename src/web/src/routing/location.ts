import { useMemo, useSyncExternalStore } from 'react';

/** What follows the host in the address of this page: its path and its query. */
function currentAddress(): string {
  return window.location.pathname + window.location.search;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The address of this page, kept up to date: its path, decoded by nobody yet, and the parameters of its query. */
export function useLocation(): { path: string; parameters: URLSearchParams } {
  const address = useSyncExternalStore(subscribe, currentAddress);
  return useMemo(() => {
    const url = new URL(address, window.location.origin);
    return { path: url.pathname, parameters: url.searchParams };
  }, [address]);
}

let followed = false;

/** Whether this page was reached by a link of the explorer, and not by loading a document. */
export function wasFollowed(): boolean {
  return followed;
}

/** Goes to another page, or gives this one another address when `replace` is set, without loading the document anew. */
export function navigate(address: string, options: { replace?: boolean } = {}): void {
  if (options.replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  followed ||= !options.replace;
  for (const listener of listeners) listener();
}

/** Sets or removes (by `null` or an empty text) parameters of this page's address, as a filter or the date does, and keeps the others. */
export function setParameters(values: Record<string, string | null>, options: { replace?: boolean } = {}): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }

  const address = url.pathname + url.search;
  if (address !== currentAddress()) navigate(address, options);
}

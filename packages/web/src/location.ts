import { useSyncExternalStore } from 'react';

function listen(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  return () => window.removeEventListener('popstate', changed);
}

/** The path that is shown; changes with the browser's history. */
export function usePath(): string {
  return useSyncExternalStore(listen, () => window.location.pathname);
}

/** Shows another path. */
export function goTo(path: string): void {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

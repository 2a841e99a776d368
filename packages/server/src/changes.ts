import type { Change, Listener as StoreListener } from '@nemecys/store';

/** Somebody who looks at a workspace; `missed` is called when changes may have been missed, and nothing after it. */
type Listener = { readonly hear: (change: Change) => void; readonly missed: () => void };

/** Tells everybody who looks at a workspace through this process what changed in it, wherever it was saved. */
export class Changes implements StoreListener {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Calls `listener` at each change until the returned function is called. */
  listen(workspace: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(workspace) ?? new Set();
    this.#listeners.set(workspace, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(workspace);
    };
  }

  hear(change: Change): void {
    for (const listener of this.#listeners.get(change.workspace) ?? []) listener.hear(change);
  }

  /** Everybody begins anew: a page that connects again asks for what it has missed. */
  missed(): void {
    const all = [...this.#listeners.values()].flatMap((listeners) => [...listeners]);
    this.#listeners.clear();
    for (const listener of all) listener.missed();
  }
}

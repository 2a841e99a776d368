/** A version that was saved or named: what those who look at the scenario need to know. */
export type Change = {
  readonly kind: 'version' | 'baseline';
  readonly scenario: string;
  readonly version: number;
  readonly by: string;
};

type Listener = (change: Change) => void;

/** Tells everybody who looks at a workspace through this process what changed in it. */
export class Changes {
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

  tell(workspace: string, change: Change): void {
    for (const listener of this.#listeners.get(workspace) ?? []) listener(change);
  }
}

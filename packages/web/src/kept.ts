/** What this browser keeps under a name; undefined when there is nothing that can be read. */
export function readKept<T>(name: string): T | undefined {
  try {
    const kept = localStorage.getItem(name);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined; // A browser that keeps nothing, or another program's text: as if nothing were there.
  }
}

/** Keeps something under a name, or with undefined no longer. Returns whether the browser took it. */
export function keep(name: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false; // It is full or forbidden; whoever keeps something has to say so.
  }
}

/**
 * Where quirk Q5 looked at the first of several assets in a role and another would have given another answer: the
 * pattern looked for, the role and the asset that was taken.
 */
export type ArbitraryChoice = { readonly pattern: string; readonly role: string; readonly asset: string };

/** Collects arbitrary choices, each once. */
export class ArbitraryChoices {
  readonly #found = new Map<string, ArbitraryChoice>();

  constructor(known: readonly ArbitraryChoice[] = []) {
    for (const choice of known) this.add(choice);
  }

  readonly add = (choice: ArbitraryChoice): void => {
    this.#found.set(`${choice.pattern} ${choice.role} ${choice.asset}`, choice);
  };

  /** The choices in the order of their pattern, role and asset. */
  list(): readonly ArbitraryChoice[] {
    return [...this.#found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, choice]) => choice);
  }
}

/** A line of a knowledge base in words. */
export type Line = {
  readonly kind: string;
  /** The bare words after the kind. */
  readonly words: readonly string[];
  /** The values of `key:value,value`, in the order they stand. */
  readonly all: (key: string) => readonly string[];
};

/** Takes a line apart; `say` lines keep their words as they are. */
export function parseLine(line: string): Line {
  const [kind = '', ...rest] = line.split(/\s+/u);
  const keyed = kind === 'say' ? [] : rest.filter((word) => word.includes(':'));
  return {
    kind,
    words: rest.filter((word) => !keyed.includes(word)),
    all: (key) =>
      keyed.filter((word) => word.startsWith(`${key}:`)).flatMap((word) => word.slice(key.length + 1).split(',')),
  };
}

/** Statements about a thing of the knowledge base: its type, then `predicate object` each. */
export function typed(name: string, type: string, statements: readonly string[]): string[] {
  return [`rdf#type ${type}`, ...statements].map((statement) => `domain#${name} ${statement}`);
}

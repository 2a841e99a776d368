import type { Renamed, RenamedKind } from '../package.ts';
import type { Entry, KnowledgeSource } from './knowledge-source.ts';
import { compareText } from './read-knowledge-source.ts';

/** An entry that says what it was called before. */
export type RenamedEntry = {
  readonly kind: RenamedKind;
  readonly path: string;
  readonly id: string;
  readonly was: readonly string[];
};

type Named = Entry<{ readonly id: string; readonly was?: string | readonly string[] | undefined }>;

/** The folder of each kind of entry that may change its id. */
const folders = {
  class: 'classes',
  relation: 'relations',
  attribute: 'attributes',
  consequence: 'consequences',
  control: 'controls',
  threat: 'threats',
  fact: 'facts',
} as const satisfies Readonly<Record<RenamedKind, keyof KnowledgeSource>>;

/** The ids in use of one kind of entry. */
export function idsOfKind(source: KnowledgeSource, kind: RenamedKind): ReadonlySet<string> {
  const entries: readonly Named[] = source[folders[kind]];
  return new Set(entries.map(({ value }) => value.id));
}

/** Every entry with former ids, ordered by kind and id. */
export function renamedEntries(source: KnowledgeSource): readonly RenamedEntry[] {
  return (Object.keys(folders) as RenamedKind[]).flatMap((kind) => {
    const entries: readonly Named[] = source[folders[kind]];
    return entries.flatMap(({ path, value }) =>
      value.was === undefined ? [] : [{ kind, path, id: value.id, was: [value.was].flat() }],
    );
  });
}

/** The list of renames of compiled knowledge; nothing where no entry has changed its id. */
export function renamedOf(source: KnowledgeSource): { readonly renamed?: readonly Renamed[] } {
  const renamed = renamedEntries(source)
    .flatMap(({ kind, id, was }) => was.map((from): Renamed => ({ kind, from, to: id })))
    .sort((a, b) => compareText(`${a.kind} ${a.from}`, `${b.kind} ${b.from}`));
  return renamed.length === 0 ? {} : { renamed };
}

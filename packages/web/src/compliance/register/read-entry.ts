import {
  type EntryKey,
  entriesOf,
  entryFields,
  keyOf,
  type ListedSection,
  type RecordRegister,
  type RegisterEdit,
  type StatedSection,
  sectionEntries,
  sectionStatements,
  statementFields,
} from '@nemecys/core';
import type { z } from 'zod';
import { type DraftFaults, type DraftGroup, missingIn, saidByFields } from './field-draft.ts';

/** The edit that a draft comes to, or what is wrong with it and where. */
export type ReadDraft =
  | { readonly kind: 'edit'; readonly edit: RegisterEdit }
  | { readonly kind: 'faults'; readonly faults: DraftFaults };

type Entry = {
  readonly register: RecordRegister;
  readonly section: ListedSection;
  /** The key of the entry that is changed; none where a new one is added. */
  readonly instead: EntryKey | undefined;
};

/** Reads the draft of an entry. One with the key of another entry is refused, so that nothing is written over unseen. */
export function readEntry(draft: DraftGroup, { register, section, instead }: Entry): ReadDraft {
  const fields = entryFields(section);
  const read = sectionEntries[section].entry.safeParse(saidByFields(fields, draft) ?? {});
  const faults = faultsOf(missingIn(fields, draft), read);
  if (!read.success || faults.size > 0) return { kind: 'faults', faults };
  const key = JSON.stringify(keyOf(section, read.data));
  const others = entriesOf(register, section).map((one) => JSON.stringify(keyOf(section, one)));
  if (key !== JSON.stringify(instead) && others.includes(key)) {
    const names: readonly string[] = sectionEntries[section].key;
    return { kind: 'faults', faults: new Map(names.map((name) => [name, 'taken'])) };
  }
  const put = { kind: 'put-entry', section, entry: read.data, ...(instead === undefined ? {} : { instead }) };
  // The schema of the entry belongs to the section, which the compiler does not follow through the table.
  return { kind: 'edit', edit: put as RegisterEdit };
}

/** Reads the draft of what a section says as a whole. */
export function readStatement(draft: DraftGroup, section: StatedSection): ReadDraft {
  const fields = statementFields(section);
  const read = sectionStatements[section].safeParse(saidByFields(fields, draft) ?? {});
  const faults = faultsOf(missingIn(fields, draft), read);
  if (!read.success || faults.size > 0) return { kind: 'faults', faults };
  return { kind: 'edit', edit: { kind: 'put-statement', section, statement: read.data } as RegisterEdit };
}

function faultsOf(missing: readonly string[], read: z.ZodSafeParseResult<unknown>): DraftFaults {
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path.join('/'));
  return new Map([
    // What is missing inside a field is told there, and not at the field as well.
    ...wrong
      .filter((path) => !missing.some((one) => `${one}/`.startsWith(`${path}/`)))
      .map((path) => [path, 'wrong'] as const),
    ...missing.map((path) => [path, 'needed'] as const),
  ]);
}

import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { RecordRegister } from './record-register.ts';
import {
  type EntryKey,
  entriesOf,
  isListed,
  isStated,
  keyOf,
  type ListedSection,
  type SectionEntry,
  type SectionStatement,
  type StatedSection,
  sectionEntries,
  sectionStatements,
  statementOf,
} from './register-section.ts';

const Key = z.array(z.string()).min(1).readonly();

/** Adds an entry, or puts it in the place of the one with its key, or of the one whose key is given as `instead`. */
export const PutEntry = z.discriminatedUnion('section', [
  putEntry('outOfScope'),
  putEntry('omittedViews'),
  putEntry('flows'),
  putEntry('multiPatient'),
  putEntry('controls'),
  putEntry('safetyReviews'),
  putEntry('dismissedThreats'),
  putEntry('bill'),
  putEntry('vulnerabilities'),
  putEntry('testFindings'),
  putEntry('anomalies'),
  putEntry('conditions'),
  putEntry('duties'),
  putEntry('parties'),
  putEntry('labels'),
  putEntry('mds2'),
  putEntry('monitoring'),
  putEntry('cases'),
  putEntry('standards'),
  putEntry('conformity'),
  putEntry('defeaters'),
]);

/** Says something of a section as a whole; its entries stay. */
export const PutStatement = z.discriminatedUnion('section', [
  putStatement('product'),
  putStatement('methods'),
  putStatement('bill'),
  putStatement('vulnerabilities'),
  putStatement('testFindings'),
  putStatement('anomalies'),
  putStatement('plan'),
  putStatement('monitoring'),
  putStatement('cases'),
]);

export const RemoveEntry = z.strictObject({
  kind: z.literal('remove-entry'),
  section: z.enum(Object.keys(sectionEntries) as [ListedSection]),
  key: Key,
});

/** Takes back what a section says as a whole, once it has no entries. */
export const RemoveStatement = z.strictObject({
  kind: z.literal('remove-statement'),
  section: z.enum(Object.keys(sectionStatements) as [StatedSection]),
});

/** A change of one entry of a section, or of what the section says as a whole. */
export type SectionEdit = z.infer<typeof PutEntry | typeof RemoveEntry | typeof PutStatement | typeof RemoveStatement>;

function putEntry<Section extends ListedSection>(section: Section) {
  const entry: (typeof sectionEntries)[Section]['entry'] = sectionEntries[section].entry;
  return z.strictObject({
    kind: z.literal('put-entry'),
    section: z.literal(section),
    entry,
    instead: Key.optional(),
  });
}

function putStatement<Section extends StatedSection>(section: Section) {
  const statement: (typeof sectionStatements)[Section] = sectionStatements[section];
  return z.strictObject({ kind: z.literal('put-statement'), section: z.literal(section), statement });
}

/** What an edit of a section speaks of. */
export function editedSection(register: RecordRegister, edit: SectionEdit): unknown {
  switch (edit.kind) {
    case 'put-entry': {
      const keys = [keyOf(edit.section, edit.entry), ...(edit.instead === undefined ? [] : [edit.instead])];
      return keys.map((key) => found(register, edit.section, key));
    }
    case 'remove-entry':
      return found(register, edit.section, edit.key);
    case 'put-statement':
      return statementOf(register, edit.section);
    case 'remove-statement':
      return register[edit.section];
  }
}

/**
 * The register after an edit of a section; entries keep their order, a new one comes last. A section that says nothing as a
 * whole goes with its last entry: that somebody looked and found nothing is always stated, never left over. Throws a
 * Failure: not-found when there is no such entry, conflict when two have its key, when the section has to say something as
 * a whole first, or has entries still.
 */
export function editSection(register: RecordRegister, edit: SectionEdit): RecordRegister {
  switch (edit.kind) {
    case 'put-entry':
      return withEntry(register, edit);
    case 'remove-entry': {
      const { section, key } = edit;
      const gone = known(register, section, key);
      const left = entriesOf(register, section).filter((one) => one !== gone);
      return left.length === 0 && isSilent(register, section)
        ? withoutSection(register, section)
        : withEntries(register, section, left);
    }
    case 'put-statement':
      return withStatement(register, edit.section, edit.statement);
    case 'remove-statement': {
      const { section } = edit;
      if (statementOf(register, section) === undefined) {
        throw new Failure('not-found', `The register says nothing under "${section}".`);
      }
      if (isListed(section) && entriesOf(register, section).length > 0) {
        throw new Failure('conflict', `Take the entries of "${section}" out first.`);
      }
      return withoutSection(register, section);
    }
  }
}

function found(register: RecordRegister, section: ListedSection, key: EntryKey): readonly SectionEntry[] {
  const wanted = JSON.stringify(key);
  return entriesOf(register, section).filter((entry) => JSON.stringify(keyOf(section, entry)) === wanted);
}

function atMostOne(register: RecordRegister, section: ListedSection, key: EntryKey): SectionEntry | undefined {
  const [one, twin] = found(register, section, key);
  if (twin === undefined) return one;
  const named = `Two entries of "${section}" have the key ${key.join(', ')}`;
  throw new Failure('conflict', `${named}. Download the register, rename one, and take it over again.`);
}

function known(register: RecordRegister, section: ListedSection, key: EntryKey): SectionEntry {
  const one = atMostOne(register, section, key);
  if (one === undefined) throw new Failure('not-found', `There is no entry "${key.join(', ')}" under "${section}".`);
  return one;
}

function withEntry(
  register: RecordRegister,
  { section, entry, instead }: Extract<SectionEdit, { readonly kind: 'put-entry' }>,
): RecordRegister {
  const before = atMostOne(register, section, keyOf(section, entry));
  const replaced = instead === undefined ? before : known(register, section, instead);
  if (before !== undefined && before !== replaced) {
    const key = keyOf(section, entry).join(', ');
    throw new Failure('conflict', `There is an entry "${key}" under "${section}" already. Change that one.`);
  }
  const entries = entriesOf(register, section);
  const next = replaced === undefined ? [...entries, entry] : entries.map((one) => (one === replaced ? entry : one));
  return withEntries(register, section, next);
}

function withEntries(
  register: RecordRegister,
  section: ListedSection,
  entries: readonly SectionEntry[],
): RecordRegister {
  switch (section) {
    case 'bill':
      return withSection(register, section, { ...register.bill, components: entries });
    case 'monitoring':
      return withSection(register, section, { ...register.monitoring, indicators: entries });
    case 'vulnerabilities':
      return withSection(register, section, { ...stated(register, section), found: entries });
    case 'anomalies':
      return withSection(register, section, { ...stated(register, section), open: entries });
    default:
      return withSection(register, section, entries);
  }
}

function stated(register: RecordRegister, section: StatedSection): SectionStatement {
  const statement = statementOf(register, section);
  if (statement !== undefined) return statement;
  throw new Failure('conflict', `Say first when somebody looked: state "${section}" as a whole, then its entries.`);
}

function withStatement(register: RecordRegister, section: StatedSection, statement: SectionStatement): RecordRegister {
  switch (section) {
    case 'bill':
      return withSection(register, section, { ...statement, components: entriesOf(register, section) });
    case 'monitoring':
      return withSection(register, section, { ...statement, indicators: entriesOf(register, section) });
    case 'vulnerabilities':
      return withSection(register, section, { ...statement, found: entriesOf(register, section) });
    case 'anomalies':
      return withSection(register, section, { ...statement, open: entriesOf(register, section) });
    case 'testFindings':
    case 'cases':
      return withSection(register, section, entriesOf(register, section));
    case 'product':
    case 'methods':
    case 'plan':
      return withSection(register, section, statement);
  }
}

/** Parsed, as what belongs into a section was known only by its name here. */
function withSection(register: RecordRegister, section: ListedSection | StatedSection, said: unknown): RecordRegister {
  return RecordRegister.parse({ ...register, [section]: said });
}

/** Whether a section says nothing as a whole, and may be left out with its last entry. */
function isSilent(register: RecordRegister, section: ListedSection): boolean {
  return !isStated(section) || Object.keys(statementOf(register, section) ?? {}).length === 0;
}

/** Without a section; one that is a list in every register is empty instead. */
function withoutSection(register: RecordRegister, section: ListedSection | StatedSection): RecordRegister {
  if (!isStated(section)) return { ...register, [section]: [] };
  const { [section]: _, ...rest } = register;
  return rest;
}

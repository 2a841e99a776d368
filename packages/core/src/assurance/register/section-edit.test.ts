import { describe, expect, test } from 'vitest';
import { emptyRegister, RecordRegister } from './record-register.ts';
import { editedPart, editRegister, namedEdit, RegisterEdit } from './register-edit.ts';
import { sectionEntries, sectionStatements } from './register-section.ts';
import { PutEntry, PutStatement } from './section-edit.ts';

const maker = { by: 'Ada, Maker', on: '2026-11-28' };
const edited = (register: RecordRegister, ...edits: readonly object[]) =>
  edits.reduce((now: RecordRegister, edit) => editRegister(now, namedEdit(RegisterEdit.parse(edit), maker)), register);
const put = (section: string, entry: object, instead?: readonly string[]) => ({
  ...{ kind: 'put-entry', section, entry },
  ...(instead === undefined ? {} : { instead }),
});
const remove = (section: string, ...key: readonly string[]) => ({ kind: 'remove-entry', section, key });
const say = (section: string, statement: object) => ({ kind: 'put-statement', section, statement });
const unsay = (section: string) => ({ kind: 'remove-statement', section });
const by = { by: 'A. Person', on: '2026-05-01' };

/** One entry of every section, and another with another key. */
const entries: Readonly<Record<keyof typeof sectionEntries, readonly [object, object]>> = {
  outOfScope: twice({ because: 'Not ours' }, 'id'),
  omittedViews: twice({ because: 'Nothing to show' }, 'id'),
  flows: twice({ roles: 'nurse' }, 'flow'),
  multiPatient: twice({ risk: 'low', because: 'Few' }, 'element'),
  controls: twice({ level: 'design' }, 'control'),
  safetyReviews: twice({ effect: 'none', ...by }, 'measure'),
  dismissedThreats: twice({ because: 'No way there' }, 'id'),
  bill: twice({ name: 'zlib', needs: { unknown: 'not asked yet' } }, 'id'),
  vulnerabilities: twice({ id: 'CVE-2026-1', exploited: false }, 'component'),
  testFindings: twice({ test: 'pen-test', severity: 'low' }, 'id'),
  anomalies: twice({ text: 'Screen flickers', cwe: [] }, 'id'),
  conditions: twice({ assumption: 'A1', text: 'Locked', at: { id: 'room' }, needs: { zone: 'ward' } }, 'id'),
  duties: twice({ actor: 'operator', roles: ['R'] }, 'topic'),
  parties: twice({ actor: 'operator' }, 'name'),
  labels: twice({ item: 'ports', section: 'IFU 3.2' }, 'id'),
  mds2: [
    { question: 'AUDT-1', answer: 'yes' },
    { question: 'AUDT-2', answer: 'no' },
  ],
  monitoring: twice({ threshold: '3 a week' }, 'id'),
  cases: twice({ text: 'Odd log-in', aware: '2026-11-20', clocks: [], noClock: 'Nothing was touched' }, 'id'),
  standards: twice({ edition: '4.0' }, 'standard'),
  conformity: twice({ applicable: 'no', because: 'No software' }, 'requirement'),
  defeaters: twice({ against: 'control:x@y', text: 'The key may leak' }, 'id'),
};
const statements: Readonly<Record<keyof typeof sectionStatements, object>> = {
  product: { version: '2.1', build: '2.1.0' },
  methods: { likelihood: 'exploitability' },
  bill: { author: 'Maker', build: '2.1.0' },
  vulnerabilities: { asOf: '2026-05-01' },
  testFindings: {},
  anomalies: { stated: by },
  plan: { elements: { testing: 'Plan 4.2' } },
  monitoring: { everyDays: 30 },
  cases: {},
};

function twice(entry: object, key: string): readonly [object, object] {
  return [
    { ...entry, [key]: 'one' },
    { ...entry, [key]: 'two' },
  ];
}

function differing(one: object, two: object): string {
  const values: Readonly<Record<string, unknown>> = { ...two };
  return Object.entries(one).find(([field, value]) => values[field] !== value)?.[0] ?? '';
}

const sections = Object.keys(sectionEntries) as (keyof typeof sectionEntries)[];
const stated = Object.keys(sectionStatements) as (keyof typeof sectionStatements)[];
const begun = (section: string) =>
  section === 'vulnerabilities' || section === 'anomalies'
    ? edited(emptyRegister, say(section, statements[section]))
    : emptyRegister;

test('every section that is not edited in a way of its own can be edited by entry or as a whole', () => {
  const own = ['format', 'scope', 'records', 'decisions', 'transfers'];
  const all = new Set([...own, ...sections, ...stated]);
  expect([...all].sort()).toEqual(Object.keys(RecordRegister.unwrap().shape).sort());
  expect(PutEntry.options.map(({ shape }) => shape.section.value).sort()).toEqual([...sections].sort());
  expect(PutStatement.options.map(({ shape }) => shape.section.value).sort()).toEqual([...stated].sort());
});

describe.each(sections)('an entry of %s', (section) => {
  const [one, two] = entries[section];
  const field = sectionEntries[section].key;
  const key = (entry: object) => field.map((name) => String((entry as Record<string, unknown>)[name]));

  test('is added, put in the place of the one with its key, renamed where it stands, and taken out', () => {
    const start = begun(section);
    const both = edited(start, put(section, one), put(section, two));
    expect(edited(both, put(section, two))).toEqual(both);
    expect(RecordRegister.parse(both)).toEqual(both);
    const third = { ...two, [differing(one, two)]: section === 'mds2' ? 'AUDT-3' : 'three' };
    expect(edited(both, put(section, third, key(one)))).toEqual(edited(start, put(section, third), put(section, two)));
    expect(edited(both, remove(section, ...key(two)))).toEqual(edited(start, put(section, one)));
    expect(edited(both, remove(section, ...key(one)), remove(section, ...key(two)))).toEqual(start);
  });

  test('is neither renamed to another one, nor changed or taken out where there is none', () => {
    const both = edited(begun(section), put(section, one), put(section, two));
    expect(() => edited(both, put(section, two, key(one)))).toThrow('already');
    const none = field.map(() => 'none');
    expect(() => edited(both, put(section, two, none))).toThrow('There is no entry');
    expect(() => edited(both, remove(section, ...none))).toThrow('There is no entry');
  });

  test('with a field that the section does not have, or without its key, is no edit', () => {
    expect(RegisterEdit.safeParse(put(section, { ...one, invented: 'x' })).success).toBe(false);
    const { [field[0]]: _, ...rest } = one as Record<string, unknown>;
    expect(RegisterEdit.safeParse(put(section, rest)).success).toBe(false);
  });
});

describe.each(stated)('what %s says as a whole', (section) => {
  test('is said, said otherwise, and taken back; entries stay', () => {
    const said = edited(emptyRegister, say(section, statements[section]));
    expect(said[section]).toBeDefined();
    expect(RecordRegister.parse(said)).toEqual(said);
    expect(edited(said, unsay(section))).toEqual(emptyRegister);
    expect(() => edited(emptyRegister, unsay(section))).toThrow('says nothing');
    if (!(section in sectionEntries)) return;
    const [one] = entries[section as keyof typeof sectionEntries];
    const withEntry = edited(said, put(section, one));
    expect(edited(withEntry, say(section, statements[section]))).toEqual(withEntry);
    expect(() => edited(withEntry, unsay(section))).toThrow('entries of');
  });
});

test('that somebody looked and found nothing is never left over from the last entry', () => {
  const looked = edited(emptyRegister, say('testFindings', {}));
  expect(looked.testFindings).toEqual([]);
  const [finding] = entries.testFindings;
  expect(edited(looked, put('testFindings', finding), remove('testFindings', 'one')).testFindings).toBeUndefined();
  const [component] = entries.bill;
  const bill = edited(
    emptyRegister,
    say('bill', { author: 'Maker' }),
    put('bill', component),
    remove('bill', 'one'),
  ).bill;
  expect(bill).toEqual({ author: 'Maker', components: [] });
});

test('vulnerabilities and anomalies need the day on which somebody looked before their first entry', () => {
  for (const section of ['vulnerabilities', 'anomalies'] as const) {
    expect(() => edited(emptyRegister, put(section, entries[section][0]))).toThrow('Say first when somebody looked');
  }
});

test('of two entries that a file gave one key neither is changed in the place of the other', () => {
  const twins = RecordRegister.parse({ ...emptyRegister, labels: [entries.labels[0], entries.labels[0]] });
  expect(() => edited(twins, put('labels', entries.labels[0]))).toThrow('Two entries of "labels"');
  expect(() => edited(twins, remove('labels', 'one'))).toThrow('Two entries of "labels"');
});

test('an edit of a section speaks of its entry, by the key before and after, or of what it says as a whole', () => {
  const register = edited(emptyRegister, put('labels', entries.labels[0]), say('bill', { author: 'Maker' }));
  const part = (edit: object) => editedPart(register, namedEdit(RegisterEdit.parse(edit), maker));
  expect(part(put('labels', entries.labels[1]))).toEqual([[]]);
  expect(part(put('labels', entries.labels[1], ['one']))).toEqual([[], register.labels]);
  expect(part(remove('labels', 'one'))).toEqual(register.labels);
  expect(part(say('bill', {}))).toEqual({ author: 'Maker' });
  expect(part(unsay('bill'))).toBe(register.bill);
});

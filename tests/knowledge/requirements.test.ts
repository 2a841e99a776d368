import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readRequirementCatalogue } from '../../packages/core/src/assurance/read-requirement-catalogue.ts';
import { reviewRules } from '../../packages/core/src/assurance/rules/review-rules.ts';
import { readRequirementFiles } from '../../scripts/read-knowledge-files.ts';

const { files, findings: unreadable } = readRequirementFiles();
const built = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../packages/knowledge/dist/knowledge.json', import.meta.url)), 'utf8'),
);
const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
const knowledge = { controls: idsOf(built.controls), threats: idsOf(built.threats) };
const { documents, duties, phases, recognised, findings } = readRequirementCatalogue(files, knowledge);
const count = (id: string): number => documents.find(({ document }) => document.id === id)?.requirements.length ?? 0;

test('every document reads without a fault', () => {
  expect([...unreadable, ...findings]).toEqual([]);
});

test('each document has as many rows as the specification lists, with each number of a range as a row', () => {
  // The specification has 342 rows in its tables, of which six are ranges that stand for 23 rows more, and 17 in lists.
  const tables = [
    'mdr',
    'mdcg-2019-16',
    'iec-81001-5-1',
    'iec-81001-5-1-ish1',
    'fdca-524b',
    'fda-cy',
    'estar',
    'imdrf-n60',
  ];
  expect(tables.reduce((sum, id) => sum + count(id), 0)).toBe(342 + 23);
  expect(count('fda-postmarket') + count('imdrf-n70') + count('imdrf-n73')).toBe(5 + 5 + 7);
  expect(count('iec-81001-5-1-ish1')).toBe(2);
  expect(count('estar')).toBe(18);
  expect(count('fdca-524b')).toBe(8);
});

test('the shorter lists hold the numbers that their documents are known for', () => {
  expect(count('iec-62443-4-1')).toBe(13 + 5 + 4 + 2 + 5 + 6 + 5 + 7);
  expect(count('nist-ssdf')).toBe(19);
  expect(count('enisa-procurement')).toBe(28);
  expect(count('cra')).toBe(13 + 8 + 3);
  expect(count('iec-62443-4-2')).toBe(4 + 7);
  expect(count('nist-csf')).toBe(6);
});

test('ids are those of the specification, without its marks', () => {
  const ids = documents.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  for (const id of ['MDR-AI-6', 'MDCG-4.3.9', 'FDA-VI.B.1', 'N60-5.4.5', 'FDA-A1.H', '81001-5.7.5', 'FDA-VII.B']) {
    expect(ids).toContain(id);
  }
  expect(ids.filter((id) => /[+?–]$/u.test(id))).toEqual([]);
});

test('every rule names requirements that exist', () => {
  const ids = new Set(documents.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  for (const rule of reviewRules) {
    expect(rule.requirements.length).toBeGreaterThan(0);
    expect(rule.requirements.filter((id) => !ids.has(id))).toEqual([]);
  }
});

test('the tables of duties, phases and recognised standards are there, and every duty has one who answers for it', () => {
  expect(duties.length).toBeGreaterThanOrEqual(28);
  for (const { parts } of duties) {
    expect(Object.values(parts).filter((roles) => roles.includes('A'))).toHaveLength(1);
  }
  expect(phases.map(({ id }) => id)).toEqual([
    ...['supply-chain', 'manufacturing', 'deployment', 'interoperation', 'maintenance', 'decommissioning'],
  ]);
  expect(recognised.find(({ number }) => number === '13-116')).toMatchObject({ edition: '3.0', until: '2026-12-20' });
  expect(recognised.filter((one) => !one.recognised).map(({ standard }) => standard)).toContain('IEC 62443-4-2');
});

test('nearly every control of the knowledge is asked for by a requirement, and most threats are the subject of one', () => {
  const rows = documents.flatMap(({ requirements }) => requirements);
  const asked = new Set(rows.flatMap(({ controls }) => controls));
  const unasked = [...knowledge.controls].filter((id) => !asked.has(id));
  expect(unasked.length).toBeLessThan(knowledge.controls.size / 20);
  const concerned = new Set(rows.flatMap(({ threats }) => threats));
  expect(concerned.size).toBeGreaterThan(knowledge.threats.size / 2);
});

test('what is only proposed says so', () => {
  const proposed = documents.flatMap(({ requirements }) => requirements.filter(({ status }) => status === 'proposed'));
  expect(proposed.map(({ id }) => id)).toEqual(['HIPAA-NPRM', 'MDR-PROP-87a', 'MDR-PROP-AI']);
});

test('a file in a wrong form, a condition that does not parse and an id used twice are findings with their place', () => {
  const text = readFileSync(
    fileURLToPath(new URL('../../packages/knowledge/dist/requirements.json', import.meta.url)),
    'utf8',
  );
  const [first] = JSON.parse(text).documents;
  const [row] = first.requirements;
  const broken = {
    ...first,
    requirements: [
      { ...row, appliesIf: 'software &&' },
      { ...row, controls: ['no-such'] },
    ],
  };
  const duty = { id: 'd', topic: 'T', artefacts: ['ENV'], requirements: ['NO-SUCH'] };
  const parts = { manufacturer: ['A'], operator: ['A'] };
  const dated = { confidence: 'knowledge', checkedOn: '2026-11-26' };
  const table = { format: 'nemecys-duties/1', ...dated, duties: [{ ...duty, parts }] };
  const phase = { id: 'p', label: 'P', threats: ['no-such'] };
  const read = readRequirementCatalogue(
    [
      { path: 'requirements/a.yaml', value: { format: 'nemecys-requirements/1' } },
      { path: 'requirements/b.yaml', value: broken },
      { path: 'requirements/tables/d.yaml', value: table },
      { path: 'requirements/tables/p.yaml', value: { format: 'nemecys-life-phases/1', ...dated, phases: [phase] } },
    ],
    knowledge,
  );
  const links = read.findings.filter(({ code }) => code === 'requirement-link').map(({ message }) => message);
  expect(links).toEqual([
    `${row.id}: the knowledge has no control "no-such".`,
    'p: the knowledge has no threat "no-such".',
  ]);
  const wrong = read.findings.filter(({ code }) => code === 'requirement-duty').map(({ message }) => message);
  expect(wrong).toEqual(['d: there is no requirement "NO-SUCH".', 'd: 2 actors answer for it, and one has to.']);
  const codes = read.findings.map(({ code, where }) => `${code} ${where.file}`);
  expect(codes).toContain('requirement-form requirements/a.yaml');
  expect(codes).toContain('requirement-condition requirements/b.yaml');
  expect(codes).toContain('requirement-duplicate requirements/b.yaml');
  expect(read.documents).toHaveLength(1);
});

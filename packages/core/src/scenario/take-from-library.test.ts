import { expect, test } from 'vitest';
import { meanValues } from '../benefit/quantified/draw-values.ts';
import { suppliedBy } from '../benefit/quantified/supplied.ts';
import type { LibraryEntry } from '../quantity/library/library-entry.ts';
import { countedQuantities } from './counted-quantities.ts';
import { least, readTexts } from './read/files.fixture.ts';
import type { Scenario } from './scenario.ts';
import { takeFromLibrary } from './take-from-library.ts';

const entry = (id: string, unit: LibraryEntry['unit'], value: number): LibraryEntry => ({
  ...{ id, kind: 'burden', name: id, unit, population: 'a test' },
  quantity: { is: { shape: 'exact', value }, grade: 'C', source: `study of ${id}` },
});
const library = (): readonly LibraryEntry[] => [
  entry('login-time', 'seconds', 29),
  entry('logins-a-year', 'count', 5000),
  entry('hour-of-nurse', 'usd', 35),
  { ...entry('time-saved', 'seconds', 20), saves: true },
];
const own = '{is: {shape: exact, value: 1}, grade: D, source: a test}';
const head = `${least}quantities:\n  years: 1\n  patients: 10\n  campaigns: ${own}\n`;

async function taken(sections: string): Promise<{ scenario: Scenario; told: readonly string[] }> {
  const { scenario, findings, places } = await readTexts({ 's.yaml': `${head}${sections}` });
  if (scenario === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  const read = takeFromLibrary(scenario, { library, places });
  const told = read.findings.map(({ code, advice, where }) => `${code} ${where.path}:${where.line} ${advice}`);
  return { scenario: read.scenario, told };
}

const staff = (seconds: string): string =>
  `  controls:\n    - control: signed-updates\n      staff-time:\n        times: {from: logins-a-year}\n        seconds: ${seconds}\n`;

test('a number that names an entry counts with its figures, grade and source, and is marked', async () => {
  const { scenario, told } = await taken(staff('{from: login-time, owner: ward, date: 2026-01-31}'));
  expect(told).toEqual([]);
  const quantities = countedQuantities(scenario.quantities);
  expect(quantities?.controls[0]?.['staff-time']?.seconds).toEqual({
    ...{ is: { shape: 'exact', value: 29 }, grade: 'C', source: 'study of login-time' },
    ...{ owner: 'ward', date: '2026-01-31', from: 'login-time' },
  });
  if (quantities === undefined) throw new Error('no numbers');
  const { parameters } = suppliedBy(quantities);
  const origins = parameters.filter(({ origin }) => origin !== 'standard').map(({ id, origin }) => `${origin} ${id}`);
  expect(origins).toEqual([
    'supplied campaigns',
    'library times a year signed-updates',
    'library seconds signed-updates',
  ]);
  expect(meanValues(parameters).get('seconds signed-updates')).toBe(29);
});

test('an unknown id, a unit that does not fit and time saved are told at their lines with what to do', async () => {
  const line = head.split('\n').length + 4;
  expect((await taken(staff('{from: login-tine}'))).told).toEqual([
    `unknown-library-entry quantities.controls.1.staff-time.seconds.from:${line} Did you mean "login-time"?`,
  ]);
  expect((await taken(staff('{from: logins-a-year}'))).told).toEqual([
    `library-unit quantities.controls.1.staff-time.seconds.from:${line} Take an entry in seconds, or give the figures yourself.`,
  ]);
  expect((await taken(staff('{from: time-saved}'))).told[0]).toContain('library-saves');
  expect((await taken('  weights: {serious: {from: login-time}}\n')).told[0]).toContain('No entry of the library fits');
});

test('money fits only in the currency of the scenario', async () => {
  const money = (currency: string): string =>
    `  money: {currency: ${currency}, staff-hour: {from: hour-of-nurse}, per-qaly: ${own}}\n`;
  expect((await taken(money('USD'))).told).toEqual([]);
  expect((await taken(money('EUR'))).told[0]).toMatch(/^library-unit .*Take an entry in eur/);
});

test('without the library nothing is counted in silence', async () => {
  const { scenario } = (await readTexts({ 's.yaml': `${head}${staff('{from: login-time}')}` })) as {
    scenario: Scenario;
  };
  expect(() => countedQuantities(scenario.quantities)).toThrow('not at hand');
});

test('figures beside the name of an entry are refused', async () => {
  const both = '{from: login-time, is: {shape: exact, value: 1}, grade: D, source: a test}';
  const { scenario, findings } = await readTexts({ 's.yaml': `${head}${staff(both)}` });
  expect(scenario).toBeUndefined();
  expect(findings.map(({ message }) => message).join()).toContain('"from" is not a field');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileSections } from './compiled.fixture.ts';

const people = 'people: [{id: patients, type: patient}]\nassets: [{id: hub, type: home-hub}]\n';
const sound = (is: string): string => `{is: ${is}, grade: D, source: a test}`;
const one = sound('{shape: exact, value: 0.5}');

async function codes(quantities: string, more = ''): Promise<readonly string[]> {
  const text = `${people}${more}quantities:\n  years: 1\n  patients: 10\n  campaigns: ${one}\n${quantities}`;
  const { findings } = await compileSections(text);
  return findings.map(({ code, where }) => `${code} ${where.path}`);
}

const harm = (p2: string, consequence = 'misdiagnosis'): string =>
  `  harms: [{of: patients, consequence: ${consequence}, exposed: ${one}, p2: ${p2}}]\n`;

test('sound numbers have no finding', async () => {
  expect(await codes(harm(`{serious: ${one}}`))).toEqual([]);
});

test('a probability outside 0 to 1, an interval upside down and a count below zero are told at their places, all at once', async () => {
  const text =
    `  harms: [{of: patients, consequence: misdiagnosis, exposed: ${sound('{shape: exact, value: -1}')}, ` +
    `p2: {serious: ${sound('{shape: exact, value: 1.5}')}}}]\n` +
    `  controls: [{control: signed-updates, effect: ${sound('{shape: uniform, low: 0.9, high: 0.1}')}}]\n`;
  const found = await codes(text);
  expect(found).toEqual(
    expect.arrayContaining([
      'quantity-negative quantities.harms.1.exposed',
      'probability-outside quantities.harms.1.p2.serious',
      'quantity-meaningless quantities.controls.1.effect',
    ]),
  );
});

test('chances of harm that can exceed one together do not normalise', async () => {
  const wide = sound('{shape: uniform, low: 0.1, high: 0.6}');
  expect(await codes(harm(`{minor: ${wide}, serious: ${wide}}`))).toEqual(['p2-above-one quantities.harms.1.p2']);
});

test('time saved may be negative, a chance of failing to follow may not', async () => {
  const saved = sound('{shape: exact, value: -20.4}');
  const control = (fields: string): string => `  controls: [{control: signed-updates, ${fields}}]\n`;
  expect(await codes(control(`staff-time: {times: ${one}, seconds: ${saved}}`))).toEqual([]);
  expect(await codes(control(`drop-out: ${saved}`))).toEqual(['probability-outside quantities.controls.1.drop-out']);
});

test('what nothing knows, what is there twice and a benefit that needs nothing are told', async () => {
  expect(await codes(harm(`{serious: ${one}}`, 'no-such-thing'))).toEqual([
    'unknown-consequence quantities.harms.1.consequence',
  ]);
  expect(await codes('  controls: [{control: no-such}, {control: no-such}]\n')).toEqual([
    'unknown-control quantities.controls.1.control',
    'duplicate-quantity quantities.controls.2',
    'unknown-control quantities.controls.2.control',
  ]);
  const benefit = `  benefits: [{benefit: gain, qaly-per-patient-year: ${one}, hours-lost: ${one}}]\n`;
  expect(await codes(benefit, 'benefits: [{id: gain, what: Gain}]\n')).toContain(
    'benefit-needs-nothing quantities.benefits.1',
  );
});

test('every kind of number of the language has a unit', () => {
  const language = readFileSync(new URL('../quantities.ts', import.meta.url), 'utf8');
  const fields = [...language.matchAll(/'?\b([a-z0-9-]+)'?: (?:z\.union\(\[)?quantity\b/gu)].map(([, name]) => name);
  const units = readFileSync(new URL('compile-quantities.ts', import.meta.url), 'utf8');
  expect(fields.length).toBeGreaterThan(8);
  for (const field of fields) expect(units).toMatch(new RegExp(`^  '?${field}'?: '`, 'mu'));
});

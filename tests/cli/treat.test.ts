import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TreatmentDocument } from '@nemecys/core';
import { expect, test } from 'vitest';
import { examples, folderWith, nemecys, smallest } from './run-command.fixture.ts';

const ward = join(examples, 'infusion-ward', 'scenario.yaml');
test('without an id, every harm above what is accepted gets a plan with a proof', async () => {
  const [{ code, out }, assessed] = await Promise.all([
    nemecys(['treat', ward, '--json', '--sets', '1']),
    nemecys(['assess', ward, '--json']),
  ]);
  expect(code).toBe(0);
  const document = TreatmentDocument.parse(JSON.parse(out));
  const open: readonly string[] = JSON.parse(assessed.out)
    .harms.filter((harm: { acceptable: boolean }) => !harm.acceptable)
    .map((harm: { id: string }) => harm.id);
  expect(document.plans.map(({ harms }) => harms.map(({ id }) => id))).toEqual(open.toSorted().map((id) => [id]));
  for (const plan of document.plans) expect(plan.proof.kind).not.toBe('gap');
});

test('a plan for people says what is proved, what to put where and what it does', async () => {
  const { code, out } = await nemecys(['treat', ward, 'missed-alarm', '--sets', '2']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Alarm missed: Patients of the ward {2}high risk, accepted up to low {2}missed-alarm@patients$/mu,
  );
  expect(out).toContain('No set of controls that is lighter than the first is enough: this is proved.');
  expect(out).toMatch(/^ {2}Set 1 {2}1 control; cost: /mu);
  expect(out).toMatch(/^ {4}\+ “.*” at /mu);
  expect(out).toContain('Alarm missed (Patients of the ward): from high to low risk.');
  expect(out).toContain('not added up');
});

test('one plan brings all harms down together', async () => {
  const { out } = await nemecys(['treat', ward, '--together', '--sets', '1', '--json']);
  const { plans } = TreatmentDocument.parse(JSON.parse(out));
  expect(plans).toHaveLength(1);
  const [plan] = plans;
  const [set] = plan?.sets ?? [];
  expect(plan?.harms.length).toBeGreaterThan(3);
  const left = new Set(set?.harms.filter(({ acceptable }) => !acceptable).map(({ id }) => id));
  expect(plan?.harms.filter(({ id }) => left.has(id))).toEqual([]);
});

test('sets that push another harm above what is accepted are listed with it, and left out when asked', async () => {
  const plansWith = async (...more: readonly string[]) => {
    const { out } = await nemecys(['treat', ward, 'absence-of-treatment@patients', '--sets', '6', '--json', ...more]);
    return TreatmentDocument.parse(JSON.parse(out)).plans;
  };
  const [free] = await plansWith();
  const [sparing] = await plansWith('--spare-others');
  expect(free?.sets.some(({ worsens }) => worsens.length > 0)).toBe(true);
  expect(free?.spared).toEqual([]);
  expect(sparing?.spared.length).toBeGreaterThan(3);
  const before = new Map(sparing?.harms.map((harm) => [harm.id, harm]));
  for (const set of sparing?.sets ?? []) {
    expect(set.worsens.filter((id) => !before.has(id))).toEqual([]);
  }
});

test('a level may be accepted instead of what the scenario says, down to one that cannot be reached', async () => {
  const treated = async (level: string) =>
    (await nemecys(['treat', ward, 'absence-of-diagnosis', '--accept', level])).out;
  expect(await treated('high')).toContain('is within what is accepted as things are.');
  const out = await treated('very-low');
  expect(out).toContain('No set of controls is enough for No diagnosis (Patients of the ward): this is proved');
  expect(out).toContain('Enough to keep it there is what is assumed of ');
  expect(out).toContain('Comes nearest');
});

test('what is planned has to be put in place in current mode, and is there in future mode', async () => {
  const cwd = folderWith({
    'scenario.yaml': readFileSync(ward),
    'plan.yaml':
      'nemecys: 1\nid: plan\nextends: scenario.yaml\ndata:\n  - { id: pump-alarms, controls: { alarm-priority: planned } }\n',
  });
  const states = async (mode: string) => {
    const args = ['treat', 'scenario.yaml', 'delayed-alarm', '--variant', 'plan', '--mode', mode, '--json'];
    const { plans } = TreatmentDocument.parse(JSON.parse((await nemecys(args, { cwd })).out));
    const [set] = plans[0]?.sets ?? [];
    return set?.controls.map(({ id, state }) => `${id} ${state}`) ?? [];
  };
  expect(await states('current')).toContain('alarm-priority@pump-alarms planned');
  const later = await states('future');
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter((control) => control.startsWith('alarm-priority'))).toEqual([]);
});

test('a scenario without unacceptable harms says so', async () => {
  const cwd = folderWith({ 'in.yaml': smallest });
  const { code, out } = await nemecys(['treat', 'in.yaml'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('All harms are within what is accepted as things are.');
});

test.each([
  [['misdiagnosys'], 'did you mean "misdiagnosis"?'],
  [['xyzzy'], 'The scenario has no harm "xyzzy".'],
  [['alarm@'], 'The scenario has no harm "alarm@"'],
  [['--accept', 'tolerable'], '"tolerable" is no level of risk for --accept. Levels: very-low,'],
  [['--seconds', 'soon'], '"soon" will not do for --seconds: say a number from 0.1 to 86400.'],
  [['--seconds', '0'], '"0" will not do for --seconds'],
  [['--sets', '1.5'], '"1.5" will not do for --sets: say a whole number from 1 to 1000.'],
  [['--variant', 'udner'], 'did you mean "under"?'],
])('what makes no sense is answered with exit code 2: %j', async (args, words) => {
  const { code, out, err } = await nemecys(['treat', ward, ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});

test('a scenario with errors is answered with its findings, as JSON where that was asked for', async () => {
  const cwd = folderWith({ 'in.yaml': smallest.replace('title', 'titel') });
  expect(await nemecys(['treat', 'in.yaml'], { cwd })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Did you mean "title"?'),
  });
  const { code, out } = await nemecys(['treat', 'in.yaml', '--json'], { cwd });
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ format: 'nemecys-findings/1' });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileScenario, type DecisionOption, type Knowledge, readScenario, searchedOptions } from '@nemecys/core';
import { describe, expect, test } from 'vitest';
import { OptionRuns } from '../../packages/core/src/benefit/option-runs.ts';
import { isInside } from '../../packages/core/src/benefit/option-state.ts';
import { judgeOptions, type OptionVerdict } from '../../packages/core/src/benefit/verdict.ts';
import { prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;
const tables = prepareKnowledge(knowledge);

async function variant(example: string, id: string): Promise<DecisionOption> {
  const folder = join(root, 'examples', example);
  const read = await readScenario(`${id}.yaml`, (path) => ({ bytes: readFileSync(join(folder, path)) }));
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings, null, 1));
  const compiled = compileScenario(read.scenario, knowledge, read.places);
  return { id, label: id, kind: 'variant', scenario: read.scenario, compiled };
}

const made = new Map<string, Promise<readonly OptionRuns[]>>();

/** The three variants and two sets found by search. */
function runsOf(example: string): Promise<readonly OptionRuns[]> {
  const known = made.get(example) ?? makeRuns(example);
  made.set(example, known);
  return known;
}

async function makeRuns(example: string): Promise<readonly OptionRuns[]> {
  const base = await variant(example, 'scenario');
  const found = searchedOptions({ ...base, knowledge, mode: 'future', count: 2 });
  if (found.kind !== 'searched') throw new Error(JSON.stringify(found.findings));
  const variants = await Promise.all(['under', 'over', 'proportionate'].map((id) => variant(example, id)));
  const rules = { mode: 'future', rules: 'strict', benefitMatrix: knowledge.scales.riskMatrix } as const;
  return [...variants, ...found.options].map((option) => new OptionRuns(option, tables, rules));
}

const roles = ['manufacturer', 'integrator', 'operator'] as const;
type Role = (typeof roles)[number];

async function verdicts(
  example: string,
  role: Role,
  among: 'variants' | 'all',
): Promise<ReadonlyMap<string, OptionVerdict>> {
  const runs = await runsOf(example);
  const shown = among === 'all' ? runs : runs.filter(({ option }) => option.kind === 'variant');
  const judged = judgeOptions(
    shown.map((one) => one.state()),
    role,
  );
  return new Map(judged.map((verdict) => [verdict.option, verdict]));
}

/** What makes the variant with too much security too much: harm by its own side effects, or another option that asks for less. */
const tooMuchBy = {
  'amps-home-monitoring': 'lighter-option',
  'biosensing-ml': 'harm',
  'genomic-laboratory': 'harm',
  'icu-monitoring': 'harm',
  'infusion-ward': 'harm',
  'insulin-pump-phone': 'harm',
  'nemecys-itself': 'lighter-option',
  'parkinson-home-monitoring': 'lighter-option',
  'self-test-ivd': 'harm',
  'snap-imaging': 'harm',
  'telehealth-home': 'harm',
} as const;

test('every bundled example has its written intention here', () => {
  expect(Object.keys(tooMuchBy)).toEqual(readdirSync(join(root, 'examples')).sort());
});

describe.each(Object.entries(tooMuchBy))('options of %s', (example, tooMuch) => {
  test.each(roles)(
    'for the %s too little, too much and what fits are judged so, with searched sets beside them too',
    async (role) => {
      for (const among of ['variants', 'all'] as const) {
        const judged = await verdicts(example, role, among);
        expect(judged.get('under')?.verdict).toBe('under-protected');
        expect(judged.get('over')?.verdict).toBe('over-protected');
        expect(judged.get('proportionate')?.verdict).toBe('proportionate');
        expect(judged.get('over')?.grounds[0]).toMatchObject(
          tooMuch === 'harm' ? { kind: 'harm', maker: 'security' } : { kind: 'lighter-option' },
        );
      }
    },
  );

  test('the shares of every harm add up to its likelihood, and no option is made worse by taking attackers away', async () => {
    for (const runs of await runsOf(example)) {
      for (const harm of runs.state().harms) {
        expect(harm.unattacked).toBeLessThanOrEqual(harm.level);
        expect(harm.bare).toBeLessThanOrEqual(harm.unprotected);
      }
    }
  });

  test('sets found by search are inside the criteria', async () => {
    const found = (await runsOf(example)).filter(({ option }) => option.kind === 'searched');
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((runs) => isInside(runs.state()))).toEqual(found.map(() => true));
  });
});

test('two factors for people with tremor take the medication diary from the neurologist, with no attacker about', async () => {
  const [over, fits] = ['over', 'proportionate'].map(async (id) => {
    const runs = (await runsOf('parkinson-home-monitoring')).find(({ option }) => option.id === id);
    return runs?.state().benefits.find((benefit) => benefit.id === 'better-dosing');
  });
  expect((await over)?.unattacked).toBeGreaterThan((await fits)?.unattacked ?? Number.POSITIVE_INFINITY);
  expect((await over)?.delivered).toBe(0);
  expect((await fits)?.delivered).toBeGreaterThan(0);
});

test('intensive care says which functions an emergency needs, and only these are put under stress', async () => {
  const [under] = await runsOf('icu-monitoring');
  expect(under?.emergency).toMatchObject({ stated: true });
  expect(under?.emergency.functions).toHaveLength(1);
  const [home] = await runsOf('parkinson-home-monitoring');
  expect(home?.emergency.stated).toBe(false);
});

test('in an emergency old values no longer serve, and no harm becomes rarer', async () => {
  for (const runs of await runsOf('parkinson-home-monitoring')) {
    const normal = new Map(runs.state().harms.map(({ id, level }) => [id, level]));
    const { harms } = runs.under(runs.emergency.edits);
    for (const [id, level] of harms) expect(level).toBeGreaterThanOrEqual(normal.get(id) ?? 0);
    expect(runs.emergency.edits.controls?.length).toBeGreaterThan(0);
  }
});

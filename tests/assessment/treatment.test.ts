import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  compileScenario,
  Failure,
  type Knowledge,
  type OpenTreatment,
  openTreatment,
  readScenario,
  stepBudget,
  TreatmentDocument,
  type TreatmentRequest,
} from '@nemecys/core';
import { beforeAll, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

async function open(shuffled: 'as written' | 'reversed'): Promise<OpenTreatment> {
  const knowledge: Knowledge = JSON.parse(
    readFileSync(new URL('packages/knowledge/dist/knowledge.json', root), 'utf8'),
  );
  const entry = fileURLToPath(new URL('examples/snap-imaging/scenario.yaml', root));
  const { scenario, findings } = await readScenario(entry, (path) => ({ bytes: readFileSync(path) }));
  if (scenario === undefined) throw new Error(JSON.stringify(findings));
  const ordered =
    shuffled === 'as written'
      ? scenario
      : { ...scenario, assets: scenario.assets.toReversed(), people: scenario.people.toReversed() };
  const compiled = compileScenario(ordered, knowledge);
  return openTreatment({ scenario: ordered, compiled, knowledge, version: '0.0.0' });
}

const amply: TreatmentRequest = { count: 2, limit: () => stepBudget(1e6) };

let written: OpenTreatment;
let all: TreatmentDocument;

beforeAll(async () => {
  written = await open('as written');
  all = written.treat(amply);
});

test('treatments are a valid document, with each harm above what is accepted in a plan of its own', () => {
  expect(TreatmentDocument.safeParse(all).error?.issues ?? []).toEqual([]);
  const open = written.harms.filter(({ acceptable }) => !acceptable).map(({ id }) => [id]);
  expect(all.plans.map(({ harms }) => harms.map(({ id }) => id))).toEqual(open);
  expect(open.length).toBeGreaterThan(3);
});

test('each listed set brings its harms within what is accepted and completes a strategy with each of its controls', () => {
  let sets = 0;
  for (const plan of all.plans) {
    const treated = new Set(plan.harms.map(({ id }) => id));
    for (const set of plan.sets) {
      sets += 1;
      expect(set.harms.filter(({ id, acceptable }) => treated.has(id) && !acceptable)).toEqual([]);
      const used = new Set(set.strategies.flatMap(({ controls }) => controls));
      expect([...used].sort()).toEqual(set.controls.map(({ id }) => id));
    }
  }
  expect(sets).toBeGreaterThan(5);
});

test('equal input gives equal bytes, and the order in which things are listed changes no burden', async () => {
  expect(JSON.stringify((await open('as written')).treat(amply))).toBe(JSON.stringify(all));
  const reversed = (await open('reversed')).treat(amply);
  const burdens = ({ plans }: TreatmentDocument) => plans.map(({ sets }) => sets.map(({ burden }) => burden));
  expect(burdens(reversed)).toEqual(burdens(all));
});

test('a search that is stopped says so, and claims no more than it knows', () => {
  const { plans } = written.treat({ count: 2, limit: () => stepBudget(0) });
  for (const plan of plans) {
    expect(plan.sets).toEqual([]);
    expect(plan.proof).toEqual({ kind: 'gap', lowerBound: { cost: [], performance: [], controls: 0 } });
    expect(plan.sentences.join(' ')).toContain('The search was stopped before a set of controls was found');
  }
  const budgets = Array.from({ length: 12 }, (_, i) => i + 1);
  const later = budgets.flatMap((steps) => written.treat({ count: 2, limit: () => stepBudget(steps) }).plans);
  const unproved = later.filter(({ proof, sets }) => proof.kind === 'gap' && sets.length > 0);
  expect(unproved.length).toBeGreaterThan(0);
  for (const { sets, sentences } of unproved) {
    expect(sets).toHaveLength(1);
    expect(sentences.join(' ')).toContain('before it was proved that no lighter one is');
  }
});

test('harms and levels that there are not stop the work', () => {
  expect(() => written.treat({ ...amply, harms: ['nothing@nowhere'] })).toThrow(Failure);
  expect(() => written.treat({ ...amply, accept: 'tolerable' })).toThrow(Failure);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileScenario, Failure, harmsAndThreats, type Knowledge, readScenario } from '@nemecys/core';
import { version } from '../version.ts';
import type { GoldenExample, GoldenModel } from './golden-cases.ts';

type Case = Pick<GoldenExample, 'example' | 'variant' | 'mode'>;

/** What this installation says of an example. Throws a Failure where it cannot be assessed. */
export async function exampleResult(
  { example, variant, mode }: Case,
  { folder, knowledge }: { readonly folder: string; readonly knowledge: Knowledge },
): Promise<GoldenExample> {
  const place = join(folder, 'examples', example);
  const { scenario, places, findings } = await readScenario(`${variant}.yaml`, (path) => ({
    bytes: readFileSync(join(place, path)),
  }));
  if (scenario === undefined) throw new Failure('input', `${findings[0]?.message ?? 'it cannot be read'}`);
  const compiled = compileScenario(scenario, knowledge, places);
  const { threats, harms } = harmsAndThreats({ scenario, compiled, knowledge, version, mode, findings: [] });
  const levels = harms.map(({ id, likelihood, risk, acceptable }) => [id, { likelihood, risk, acceptable }] as const);
  return {
    ...{ example, variant, mode, threats: threats.length },
    harms: Object.fromEntries(levels.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What this installation says of the small model of Spyderisk by one of the two sets of rules. */
export async function modelResult(rules: GoldenModel['rules'], folder: string): Promise<GoldenModel> {
  const spyderisk = await import('@nemecys/core/spyderisk');
  const text = (name: string) => [readFileSync(join(folder, 'packages/cli/self-test', name), 'utf8')];
  const origin = { file: 'knowledge.nq', hash: '' };
  const { knowledge } = await spyderisk.readNquadsKnowledge(text('knowledge.nq'), origin);
  const { model } = await spyderisk.readModel(text('model.nq'), 'model.nq', knowledge);
  const tables = spyderisk.prepareKnowledge(knowledge);
  const rows = spyderisk.writeCanonicalTsv(spyderisk.assessModel(tables, model, { quirks: spyderisk[rules] }));
  return { rules, rows: rows.trimEnd().split('\n') };
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Assessment, assess, compileScenario, type HarmEntry, type Knowledge, readScenario } from '@nemecys/core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;

/** The bundled examples and their variants. */
export const examples = [
  'parkinson-home-monitoring',
  'insulin-pump-phone',
  'infusion-ward',
  'snap-imaging',
  'icu-monitoring',
  'biosensing-ml',
  'telehealth-home',
  'amps-home-monitoring',
] as const;
export const variants = ['scenario', 'under', 'over', 'proportionate'] as const;
type Variant = (typeof variants)[number];

const known = new Map<string, Assessment>();

/** The assessment of a bundled example, looking at the future with all plans carried out. */
export async function assessExample(example: string, variant: Variant): Promise<Assessment> {
  const entry = join(root, 'examples', example, `${variant}.yaml`);
  const before = known.get(entry);
  if (before !== undefined) return before;
  const folder = dirname(entry);
  const read = await readScenario(`${variant}.yaml`, (path) => ({ bytes: readFileSync(join(folder, path)) }));
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings, null, 1));
  const compiled = compileScenario(read.scenario, knowledge, read.places);
  const findings = [...read.findings, ...compiled.findings];
  const assessment = assess({ scenario: read.scenario, compiled, knowledge, version: '0', mode: 'future', findings });
  known.set(entry, assessment);
  return assessment;
}

/** A harm of an assessment by its id. */
export function harm(assessment: Assessment, id: string): HarmEntry {
  const found = assessment.harms.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`There is no harm ${id}.`);
  return found;
}

/** The position of a level id on a scale of the assessment. */
export function likelihoodOf(assessment: Assessment, id: string): number {
  const { likelihood } = harm(assessment, id);
  return assessment.scales.likelihood.findIndex((step) => step.id === likelihood);
}

/** The codes of the threats on the likeliest path to a harm. */
export function pathCodes(assessment: Assessment, id: string): readonly string[] {
  const steps = harm(assessment, id).path?.steps ?? [];
  return steps.filter(({ kind }) => kind === 'threat').map((step) => step.id.slice(0, step.id.indexOf('@')));
}

/** The codes of the side effects that are awake in an assessment. */
export function sideEffects(assessment: Assessment): ReadonlySet<string> {
  return new Set(assessment.threats.filter((threat) => threat.sideEffect).map((threat) => threat.code));
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileScenario, type Knowledge, readEvidence, readScenario, timeOf } from '@nemecys/core';
import { type KnowledgeTables, prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';
import { type AppliedEvidence, applyEvidence } from '../../packages/core/src/evidence/apply-evidence.ts';
import type { GivenEvidence } from '../../packages/core/src/evidence/evidence-entry.ts';
import type { WorldInput } from '../../packages/core/src/evidence/evidence-world.ts';
import { type WeighedEvidence, weighEvidence } from '../../packages/core/src/evidence/weigh-evidence.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The knowledge that comes with the product. */
export const knowledge = JSON.parse(
  readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8'),
) as Knowledge;

const tables: KnowledgeTables = prepareKnowledge(knowledge);
const known = new Map<string, Promise<WorldInput>>();

/** A bundled example, ready for evidence. */
export function exampleInput(path = 'infusion-ward/scenario.yaml'): Promise<WorldInput> {
  const before = known.get(path);
  if (before !== undefined) return before;
  const made = compiledExample(path);
  known.set(path, made);
  return made;
}

async function compiledExample(path: string): Promise<WorldInput> {
  const entry = join(root, 'examples', path);
  const read = await readScenario(entry, (file) => ({
    bytes: readFileSync(join(dirname(entry), file.split('/').at(-1) ?? '')),
  }));
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings));
  return { scenario: read.scenario, compiled: compileScenario(read.scenario, knowledge, read.places), tables };
}

/** The moment that tests weigh at. */
export const at = '2026-11-20T10:00Z';

/** A file of evidence of the day before, with the given sections. */
export function evidenceText(sections: string, head = ''): string {
  return `nemecys-evidence: 1\ntitle: Test\nsource: tester\nobserved: 2026-11-19T10:00Z\n${head}${sections}`;
}

/** Evidence as read; throws where it has errors. */
export function given(text: string, file = 'evidence.yaml'): GivenEvidence {
  const { evidence, findings, places } = readEvidence(file, new TextEncoder().encode(text));
  if (evidence === undefined) throw new Error(JSON.stringify(findings, undefined, 1));
  return { file, evidence, places };
}

/** What texts of evidence do to the ward of infusion pumps, without assessing it. */
export async function weighed(
  texts: string | readonly string[],
  input?: WorldInput,
): Promise<WeighedEvidence & AppliedEvidence> {
  const ward = input ?? (await exampleInput());
  const files = [texts]
    .flat()
    .map((text, index) => given(text, index === 0 ? 'evidence.yaml' : `evidence-${index}.yaml`));
  const result = weighEvidence(ward, files, timeOf(at) ?? 0);
  return { ...result, ...applyEvidence(ward.compiled, result.world, result.entries) };
}

/** Changes as one line each: `flaw-free@pumps medium → low`. */
export function changeLines({ changes }: AppliedEvidence): readonly string[] {
  return changes.map(({ id, from, to }) => `${id} ${from} → ${to}`);
}

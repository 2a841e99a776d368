// Records what `nemecys self-test` compares with: npx tsx scripts/record-golden-cases.ts, after a change that is meant to
// change results. The difference in git is what a reviewer approves; tests hold it against facts known otherwise.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoldenExample } from '../packages/cli/src/self-test/golden-cases.ts';
import { exampleResult, modelResult } from '../packages/cli/src/self-test/golden-results.ts';
import { smallKnowledge, smallModel } from '../packages/core/src/formats/spyderisk/small-knowledge.fixture.ts';

// Each example once, so that a self-test is soon done; every kind of variant several times.
const chosen = {
  'amps-home-monitoring': 'scenario',
  'biosensing-ml': 'proportionate',
  'genomic-laboratory': 'over',
  'icu-monitoring': 'proportionate',
  'infusion-ward': 'proportionate',
  'insulin-pump-phone': 'under',
  'nemecys-itself': 'proportionate',
  'parkinson-home-monitoring': 'over',
  'self-test-ivd': 'scenario',
  'snap-imaging': 'under',
  'telehealth-home': 'under',
} as const;

const folder = fileURLToPath(new URL('../', import.meta.url));
const target = join(folder, 'packages/cli/self-test');
const knowledge = JSON.parse(readFileSync(join(folder, 'packages/knowledge/dist/knowledge.json'), 'utf8'));
// Patching that covers little: by the strict rules it holds the threat down that little, by Spyderisk's it does in full.
const model = smallModel(`system#MS-Failed-b2 core#hasImpactLevel domain#ImpactHigh
  system#CS-Patching-a1 core#isProposed "true"
  system#CS-Patching-a1 core#hasCoverageLevel domain#TrustLow`);

mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'knowledge.nq'), smallKnowledge);
writeFileSync(join(target, 'model.nq'), model);
const examples: GoldenExample[] = [];
for (const [example, variant] of Object.entries(chosen)) {
  examples.push(await exampleResult({ example, variant, mode: 'future' }, { folder, knowledge }));
}
const models = [await modelResult('strict', folder), await modelResult('compatible', folder)];
const cases = { format: 'nemecys-golden-cases/1', examples, models };
writeFileSync(join(target, 'golden-cases.json'), `${JSON.stringify(cases, null, 1)}\n`);

// The lightest set of controls that brings every harm of an example within what it accepts, with proof.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Knowledge, readScenario } from '@nemecys/core';
import { evaluateSystem } from '../packages/core/src/documents/evaluate-system.ts';
import { targetsOf } from '../packages/core/src/documents/evaluated.ts';
import { prepareKnowledge } from '../packages/core/src/engine/knowledge-tables.ts';
import { candidateControls } from '../packages/core/src/engine/treat/candidate-controls.ts';
import { goalOf } from '../packages/core/src/engine/treat/goal.ts';
import { lightestSets } from '../packages/core/src/engine/treat/lightest-sets.ts';
import { compileScenario } from '../packages/core/src/scenario/compile/compile-scenario.ts';
import { table, verdict } from './table.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const knowledge = JSON.parse(readFileSync(join(root, 'packages/knowledge/dist/knowledge.json'), 'utf8')) as Knowledge;
const tables = prepareKnowledge(knowledge);
const seconds = { proved: 2, most: 30 };

/** One row an example, as its scenario is before any variant. */
export async function treatmentTable(examples: readonly string[]): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const example of examples) rows.push(await treated(example));
  return table(['example', 'assets', 'threats', 'places for controls', 'ms', 'result', 'to reach'], rows);
}

async function treated(example: string): Promise<readonly string[]> {
  const folder = join(root, 'examples', example);
  const read = await readScenario('scenario.yaml', (path) => ({ bytes: readFileSync(join(folder, path)) }));
  if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings));
  const compiled = compileScenario(read.scenario, knowledge, read.places);
  const { graph, levels, whatIf } = evaluateSystem(tables, compiled.system, { mode: 'future', rules: 'strict' });
  const goals = targetsOf(graph, levels, compiled).map((target) => goalOf(levels, target));
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  const candidates = candidateControls(levels, goals, {});
  const found = lightestSets({
    ...{ base: levels, whatIf, candidates, goals, count: 1 },
    continueWhile: () => since() < seconds.most,
  });
  const taken = since();
  const [lightest] = found.proved;
  const isNone = lightest === undefined && found.end === 'all';
  const words =
    lightest === undefined ? (isNone ? 'proved that there is none' : 'open') : `${lightest.length} controls, proved`;
  return [
    example,
    String(compiled.system.assets.length),
    String(graph.threats.count),
    String(candidates.length),
    (taken * 1000).toFixed(0),
    words,
    verdict((lightest !== undefined || isNone) && taken <= seconds.proved, `proved in ${seconds.proved} s`),
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await treatmentTable(process.argv.slice(2)));
}

// The whole assessment of generated clinical networks, with ways, measures, questions and every explanation.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Assessment, assess, compileScenario, type Knowledge } from '@nemecys/core';
import { clinicalNetwork } from './clinical-network.ts';
import { median, table, verdict } from './table.ts';

const knowledgeFile = fileURLToPath(new URL('../packages/knowledge/dist/knowledge.json', import.meta.url));

// Seconds; who waits for details works on with the levels meanwhile.
const limits = new Map([[1000, 20]]);

/** One row a size: what is told, and the seconds that it takes (median of three), by the clock and of a processor. */
export function detailsTable(sizes: readonly number[]): string {
  const knowledge = JSON.parse(readFileSync(knowledgeFile, 'utf8')) as Knowledge;
  const rows = sizes.map((assets) => {
    const scenario = clinicalNetwork({ assets, seed: 1 });
    const compiled = compileScenario(scenario, knowledge);
    let told: Assessment | undefined;
    const runs = Array.from({ length: 3 }, () => {
      const [begun, used] = [performance.now(), process.cpuUsage()];
      told = assess({ scenario, compiled, knowledge, version: '0', findings: [] });
      const { user, system } = process.cpuUsage(used);
      return { clock: (performance.now() - begun) / 1000, processor: (user + system) / 1_000_000 };
    });
    const clock = median(runs.map((run) => run.clock));
    const limit = limits.get(assets);
    return [
      String(compiled.system.assets.length),
      ...[told?.harms, told?.threats, told?.questions].map((entries) => String(entries?.length ?? 0)),
      clock.toFixed(1),
      median(runs.map((run) => run.processor)).toFixed(1),
      limit === undefined ? '' : verdict(clock <= limit, `${limit} s`),
    ];
  });
  return table(['assets', 'harms', 'threats', 'questions', 's', 's of processor', 'to reach'], rows);
}

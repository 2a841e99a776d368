// Compile, construct, match and evaluate generated clinical networks, beside a plain evaluator on the same threats.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { construct } from '../packages/core/src/engine/construct.ts';
import { evaluate } from '../packages/core/src/engine/evaluate.ts';
import { prepareKnowledge } from '../packages/core/src/engine/knowledge-tables.ts';
import { match } from '../packages/core/src/engine/match.ts';
import { ownNaming } from '../packages/core/src/engine/naming.ts';
import { plainConstruct } from '../packages/core/src/engine/plain/plain-construct.fixture.ts';
import { plainEvaluate } from '../packages/core/src/engine/plain/plain-evaluate.fixture.ts';
import { plainStart } from '../packages/core/src/engine/plain/plain-levels.fixture.ts';
import { plainThreats } from '../packages/core/src/engine/plain/plain-threats.fixture.ts';
import { strict } from '../packages/core/src/engine/quirks.ts';
import type { Knowledge } from '../packages/core/src/knowledge/knowledge.ts';
import { compileScenario } from '../packages/core/src/scenario/compile/compile-scenario.ts';
import { clinicalNetwork } from './clinical-network.ts';
import { median, table, verdict } from './table.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Milliseconds of each stage (median of the runs) for one size. */
type EngineRun = {
  readonly assets: number;
  readonly threats: number;
  readonly compile: number;
  readonly construct: number;
  readonly match: number;
  readonly evaluate: number;
  readonly total: number;
  readonly limit: number | undefined;
  /** How often slower the plain engine is over construct, match and evaluate; undefined where it would take too long. */
  readonly plainRatio: number | undefined;
};

/** Measures the engine at each size, warm. */
function measureEngine(sizes: readonly number[]): readonly EngineRun[] {
  const knowledge = JSON.parse(readFileSync(`${root}packages/knowledge/dist/knowledge.json`, 'utf8')) as Knowledge;
  const tables = prepareKnowledge(knowledge);
  const limits = new Map([
    [100, 50],
    [1000, 1000],
    [10_000, 15_000],
  ]);
  return sizes.map((assets) => {
    const scenario = clinicalNetwork({ assets, seed: 1 });
    const rules = { naming: ownNaming, quirks: strict };
    const once = () => {
      const t0 = performance.now();
      const { system } = compileScenario(scenario, knowledge);
      const t1 = performance.now();
      const built = construct(tables, system, rules);
      const t2 = performance.now();
      const graph = match(built);
      const t3 = performance.now();
      evaluate(graph, { mode: 'future', quirks: strict });
      const t4 = performance.now();
      return { system, graph, stages: [t1 - t0, t2 - t1, t3 - t2, t4 - t3, t4 - t0] };
    };
    const first = once();
    const warmUp = Math.ceil(1000 / assets);
    const runs = Array.from({ length: warmUp * 2 + 5 }, () => once().stages).slice(warmUp);
    const [compile = 0, building = 0, matching = 0, evaluating = 0, total = 0] = first.stages.map((_, stage) =>
      median(runs.map((stages) => stages[stage] ?? 0)),
    );
    const plain = assets > 10 ? undefined : measurePlain(knowledge, first.system);
    return {
      assets: first.system.assets.length,
      threats: first.graph.threats.count,
      compile,
      construct: building,
      match: matching,
      evaluate: evaluating,
      total,
      limit: limits.get(assets),
      plainRatio: plain === undefined ? undefined : plain / (building + matching + evaluating),
    };
  });
}

function measurePlain(knowledge: Knowledge, system: Parameters<typeof plainConstruct>[1]): number {
  const start = performance.now();
  const built = plainConstruct(knowledge, system, strict);
  const things = plainThreats(knowledge, built, strict);
  const levels = plainStart(knowledge, built, things, system, 'future');
  plainEvaluate(knowledge, things, levels, { mode: 'future', quirks: strict });
  return performance.now() - start;
}

/** The figures as a table, with the slope of time over assets on logarithmic axes and the memory of the whole run. */
export function engineTable(sizes: readonly number[]): string {
  const runs = measureEngine(sizes);
  const rows = runs.map(({ limit, plainRatio, ...run }) => [
    String(run.assets),
    String(run.threats),
    ...[run.compile, run.construct, run.match, run.evaluate, run.total].map((ms) => ms.toFixed(1)),
    plainRatio === undefined ? '-' : `${plainRatio.toFixed(0)}x`,
    limit === undefined ? '' : verdict(run.total <= limit, `${limit} ms`),
  ]);
  const head = ['assets', 'threats', 'compile', 'construct', 'match', 'evaluate', 'in all', 'vs plain', 'to reach'];
  const memory = process.resourceUsage().maxRSS / 1024;
  return [
    table(head, rows),
    slopeLine(runs.at(-3), runs.at(-2), 1.2),
    slopeLine(runs.at(-2), runs.at(-1), 1.15),
    `peak memory of these runs: ${memory.toFixed(0)} MB, ${verdict(memory <= 2048, '2,048 MB')}`,
  ].join('\n');
}

function slopeLine(first: EngineRun | undefined, last: EngineRun | undefined, limit: number): string {
  if (first === undefined || last === undefined) return '';
  const slope = Math.log(last.total / first.total) / Math.log(last.assets / first.assets);
  const sizes = `${first.assets} to ${last.assets} assets`;
  return `log-log slope from ${sizes}: ${slope.toFixed(2)}, ${verdict(slope <= limit, `at most ${limit}`)}`;
}

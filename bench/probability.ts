// The probability evaluators: soundness of the bounds, coverage of the sampled intervals, and speed, on generated
// graphs. By itself: node --import tsx bench/probability.ts
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bounds } from '../packages/core/src/benefit/probability/bounds.ts';
import { bruteForce } from '../packages/core/src/benefit/probability/brute-force.fixture.ts';
import { randomGraph, sideBySide } from '../packages/core/src/benefit/probability/random-graphs.fixture.ts';
import { WorldBank } from '../packages/core/src/benefit/probability/world-bank.ts';
import {
  addCounts,
  countWorlds,
  estimateOf,
  type SampleOptions,
  type WorldCounts,
} from '../packages/core/src/benefit/probability/worlds.ts';
import { drawFrom } from '../packages/core/src/engine/plain/random-knowledge.fixture.ts';
import { randomFrom } from './clinical-network.ts';
import { type LocalGraph, localGraph } from './local-graph.ts';
import { median, table, verdict } from './table.ts';

const worldsPerBlock = 512;
const tenThousand: LocalGraph = { nodes: 10_000, seed: 1 };

/** One table of what is to be reached and was, and one of how wide the bounds are. */
export async function probabilityTables(): Promise<string> {
  const rows = [
    soundness(),
    coverage(),
    boundsSpeed({ nodes: 10_000, limit: 15, runs: 25 }),
    boundsSpeed({ nodes: 1_000_000, limit: 1000, runs: 3 }),
    ...(await worldSpeed()),
    ...bankSpeed(),
  ];
  return [
    'Probabilities on generated graphs (median times, warm; local cyclic graph with 3.6 edges a node)',
    '',
    table(['what', 'measured', 'to reach'], rows),
    '',
    'Bounds against 96,000 sampled worlds, cyclic graphs of 2,000 nodes, nodes with a probability of 0.001 or more',
    '',
    tightness(),
  ].join('\n');
}

/** Bounds against all combinations of base events: with eighths to the last bit, else to the rounding of the sum. */
function soundness(): string[] {
  const graphs = 100_000;
  let nodes = 0;
  let cyclic = 0;
  let violations = 0;
  for (let seed = 1; seed <= graphs; seed += 1) {
    const exactly = seed % 2 === 0;
    const graph = randomGraph(drawFrom(seed), { nodes: 4 + (seed % 11), ...(exactly ? { eighths: true } : {}) });
    const exact = bruteForce(graph);
    const { lower, upper } = bounds(graph, {
      ...(seed % 3 === 0 ? { disjoint: true } : {}),
      ...(seed % 5 === 0 ? { conditionOn: 2 } : {}),
      ...(seed % 7 === 0 ? { exactUpTo: 4 } : {}),
    });
    const slack = exactly ? 0 : 1e-12;
    if (graph.cyclic.includes(1)) cyclic += 1;
    for (const [v, p] of exact.entries()) {
      nodes += 1;
      if (!((lower[v] ?? 2) <= p + slack && p - slack <= (upper[v] ?? -1))) violations += 1;
    }
  }
  const told = `${violations} violations, ${nodes} nodes, ${cyclic} graphs with cycles`;
  return [`bounds, ${graphs} random graphs of 4 to 14 nodes`, told, verdict(violations === 0, 'no violation')];
}

function coverage(): string[] {
  const graphs = Array.from({ length: 4000 }, (_, i) => randomGraph(drawFrom(i + 1), { nodes: 10 }));
  const together = sideBySide(graphs);
  const counts = countWorlds(together, { seed: 2026, blocks: 20 });
  let first = 0;
  let uncertain = 0;
  let covered = 0;
  for (const graph of graphs) {
    for (const [v, p] of bruteForce(graph).entries()) {
      if (p < 1e-12 || p > 1 - 1e-12) continue;
      uncertain += 1;
      const { low, high } = estimateOf(counts, together.numberOf[first + v] ?? -1);
      if (low <= p && p <= high) covered += 1;
    }
    first += graph.count;
  }
  const share = covered / uncertain;
  const held = share >= 0.94 && share <= 0.96 && uncertain >= 10_000;
  return [`95 % intervals of worlds, ${uncertain} nodes`, share.toFixed(4), verdict(held, '0.94 to 0.96')];
}

function boundsSpeed({ nodes, limit, runs }: { nodes: number; limit: number; runs: number }): string[] {
  const graph = localGraph({ nodes, seed: 1 });
  let sweeps = 0;
  const times = Array.from({ length: runs + 2 }, () => {
    const begun = performance.now();
    sweeps = bounds(graph).sweeps;
    return performance.now() - begun;
  }).slice(2);
  const time = median(times);
  const what = `bounds, ${nodes} nodes, ${graph.inputs.length} edges, ${sweeps} sweeps`;
  return [what, `${time.toFixed(1)} ms`, verdict(time <= limit, `${limit} ms`)];
}

/** Worlds a second, processor time in milliseconds, and how many processors the threads got on average. */
type ThreadRun = {
  readonly rate: number;
  readonly cpu: number;
  readonly processors: number;
  readonly counts: WorldCounts;
};

/** Worlds a second with one and two threads, each on blocks of its own; counts must be those of one thread. */
async function worldSpeed(): Promise<string[][]> {
  const blocks = 160;
  const threads = await Promise.all([startThread(), startThread()]);
  const run = async (count: number): Promise<ThreadRun> => {
    const before = process.cpuUsage();
    const begun = performance.now();
    const parts = await Promise.all(
      threads.slice(0, count).map((thread, i) => {
        const share = blocks / count;
        return answerOf(thread, { seed: 5, blocks: share, firstBlock: i * share });
      }),
    );
    const wall = performance.now() - begun;
    const { user, system } = process.cpuUsage(before);
    const rate = (blocks * worldsPerBlock * 1000) / wall;
    return { rate, cpu: (user + system) / 1000, processors: (user + system) / 1000 / wall, counts: addCounts(parts) };
  };
  // Others may use the machine: each is measured several times in turn and the fastest counts.
  let one = await run(1);
  let two = await run(2);
  for (let again = 0; again < 6; again += 1) {
    const [single, double] = [await run(1), await run(2)];
    if (single.rate > one.rate) one = single;
    if (double.rate > two.rate) two = double;
  }
  for (const thread of threads) await thread.terminate();
  const same = one.counts.happened.every((n, v) => n === two.counts.happened[v]);
  const gain = two.rate / one.rate;
  const seconds = 38_032 / two.rate;
  return [
    ['worlds, 10000 nodes, one thread', `${one.rate.toFixed(0)} a second`, verdict(one.rate >= 5000, '5,000 a second')],
    ['the same in two threads', `${gain.toFixed(2)} times`, verdict(gain >= 1.6, '1.6 times')],
    ['processor time of that, beside one thread', `${(two.cpu / one.cpu).toFixed(2)} times`, ''],
    ['processors that the machine gave two threads', two.processors.toFixed(2), ''],
    ['counts of one and of two threads', same ? 'the same' : 'DIFFERENT', verdict(same, 'the same')],
    ['38,032 worlds in two threads', `${seconds.toFixed(2)} s`, verdict(seconds <= 3, '3 s')],
  ];
}

async function startThread(): Promise<Worker> {
  // A thread does not take over that TypeScript is run from source, so it is told first thing.
  const tsx = import.meta.resolve('tsx/esm/api');
  const file = new URL('./world-thread.ts', import.meta.url).href;
  const start = `import('${tsx}').then(({ register }) => { register(); return import('${file}'); })`;
  const thread = new Worker(start, { eval: true, workerData: tenThousand });
  await once(thread, 'message');
  return thread;
}

async function answerOf(thread: Worker, options: SampleOptions): Promise<WorldCounts> {
  thread.postMessage(options);
  const [counts] = (await once(thread, 'message')) as [WorldCounts];
  return counts;
}

/** Evidence and changes on a bank of 65,536 worlds, each followed by the posterior of 100 nodes. */
function bankSpeed(): string[][] {
  const graph = localGraph(tenThousand);
  const random = randomFrom(3);
  const begun = performance.now();
  const bank = new WorldBank(graph, { seed: 1, blocks: 65_536 / worldsPerBlock });
  const filled = performance.now() - begun;
  const hazards = Array.from({ length: 100 }, (_, i) => graph.count - 1 - i * 7);
  const any = (): number => Math.floor(random() * graph.count);
  const timed = (count: number, act: (i: number) => void): number => {
    const times = Array.from({ length: count }, (_, i) => {
      const start = performance.now();
      act(i);
      bank.posterior(hazards);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[Math.floor(count * 0.95)] ?? Number.NaN;
  };
  const evidence = timed(200, (i) => {
    if (i % 4 === 0) bank.forget();
    bank.observe({ node: any(), whenTrue: 0.9, whenFalse: 0.2 });
  });
  const change = timed(20, () => bank.change([{ node: any(), probability: 0.2 * random() }]));
  return [
    ['evidence on 65,536 worlds, 100 posteriors, p95', `${evidence.toFixed(1)} ms`, verdict(evidence <= 50, '50 ms')],
    ['a changed probability there, p95', `${change.toFixed(1)} ms`, verdict(change <= 50, '50 ms')],
    ['filling the bank', `${filled.toFixed(0)} ms`, ''],
  ];
}

function tightness(): string {
  const quantile = (values: readonly number[], share: number): string =>
    ([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN).toFixed(2);
  const rows = (
    [
      [0.01, 0.2],
      [0.05, 0.35],
      [0.02, 0.62],
    ] as const
  ).map((probability) => {
    const above: number[] = [];
    const below: number[] = [];
    for (const seed of [1, 2]) {
      const graph = localGraph({ nodes: 2000, seed, reach: 2000, probability });
      const counts = countWorlds(graph, { seed, blocks: 188 });
      const { lower, upper } = bounds(graph);
      for (let v = 0; v < graph.count; v += 1) {
        const { mean } = estimateOf(counts, v);
        if (mean < 0.001) continue;
        above.push((upper[v] ?? 0) / mean);
        below.push((lower[v] ?? 0) / mean);
      }
    }
    return [
      probability.map((p) => p.toFixed(2)).join('-'),
      quantile(above, 0.5),
      quantile(above, 0.95),
      quantile(below, 0.5),
      quantile(below, 0.05),
    ];
  });
  return table(['base probability', 'U/worlds median', '95th pct', 'L/worlds median', '5th pct'], rows);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await probabilityTables());
}

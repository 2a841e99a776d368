// Loading a knowledge base of Spyderisk and assessing generated models in its words, beside figures of its Java
// implementation. Needs the corpus; by itself: node --import tsx bench/spyderisk.ts
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { attributeCauses } from '../packages/core/src/engine/attribute-causes.ts';
import { createEvaluator, evaluate } from '../packages/core/src/engine/evaluate.ts';
import { whatIfFrom } from '../packages/core/src/engine/explain/what-if.ts';
import { type KnowledgeTables, prepareKnowledge } from '../packages/core/src/engine/knowledge-tables.ts';
import type { Edits, Levels } from '../packages/core/src/engine/levels.ts';
import { match } from '../packages/core/src/engine/match.ts';
import { compatible } from '../packages/core/src/engine/quirks.ts';
import { constructModel } from '../packages/core/src/formats/spyderisk/assess-model.ts';
import { readNquadsKnowledge } from '../packages/core/src/formats/spyderisk/knowledge/read-nquads-knowledge.ts';
import { conformanceCases, corpus } from '../tests/conformance/corpus.fixture.ts';
import { randomFrom } from './clinical-network.ts';
import { runBuilt } from './run-built.ts';
import { assetsOfClinic, spyderiskNetwork } from './spyderisk-network.ts';
import { median, table, verdict } from './table.ts';

const mode = 'future' as const;
const quirks = compatible;

/** What is to be reached at a number of assets, in milliseconds, and what the Java implementation takes there. */
const expectations = [
  { assets: 100, validate: 40, evaluate: 5, edit: 1, java: 'validate 3–9 s, recalculate 0.3–0.7 s' },
  { assets: 400, validate: 200, evaluate: undefined, edit: undefined, java: 'validate 64–97 s' },
  { assets: 800, validate: 500, evaluate: 40, edit: undefined, java: 'not finished after 10 min' },
  { assets: 1600, validate: undefined, evaluate: undefined, edit: undefined, java: '' },
  { assets: 3200, validate: undefined, evaluate: undefined, edit: undefined, java: '' },
] as const;

/** Tables of the time to load a knowledge base and to assess models; a plain word where the corpus is not there. */
export async function spyderiskTables(): Promise<string> {
  if (conformanceCases().length === 0) return 'Spyderisk: skipped, as the corpus is not there.';
  return `${loadTable()}\n\n${await modelTable()}`;
}

function loadTable(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-bench-'));
  try {
    const knowledge = join(corpus, 'domains/domain-network-dev-3d0998e.nq.gz');
    const quads = gunzipSync(readFileSync(knowledge)).toString('latin1').split('\n').length - 1;
    const system = join(corpus, 'systems/patient-monitoring.nq.gz');
    const args = ['spyderisk', '--knowledge', knowledge, '--system', system, '--timings', '--quiet'];
    const once = (name: string) => {
      const { stderr, memory } = runBuilt(args, { NEMECYS_CACHE: join(folder, name) });
      const { load } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}') as { load: number };
      return { load, memory };
    };
    const first = Array.from({ length: 5 }, (_, run) => once(`cold${run}`));
    const cached = Array.from({ length: 5 }, () => once('cold0'));
    const row = (what: string, runs: typeof first, limit: number) => {
      const load = median(runs.map((run) => run.load));
      const memory = Math.max(...runs.map((run) => run.memory));
      const held = load <= limit && memory <= 200;
      return [what, load.toFixed(0), memory.toFixed(0), verdict(held, `${limit} ms, 200 MB`)];
    };
    return table(
      [`knowledge base of ${quads.toLocaleString('en')} quads and a model`, 'load ms', 'peak MB', 'to reach'],
      [row('first', first, 1500), row('from the cache', cached, 80)],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function modelTable(): Promise<string> {
  const file = join(corpus, 'domains/domain-network-132-patient-harms-e5cfa54.nq.gz');
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const tables = prepareKnowledge((await readNquadsKnowledge([text], { file, hash: '' })).knowledge);
  const measured = expectations.map((expected) => ({ expected, run: measure(tables, expected.assets) }));
  const rows = measured.map(({ expected, run }) => {
    const limits = [
      { value: run.validate, limit: expected.validate, what: 'validate' },
      { value: run.evaluate, limit: expected.evaluate, what: 'evaluate' },
      { value: run.edit, limit: expected.edit, what: 'edit' },
    ].flatMap(({ limit, ...rest }) => (limit === undefined ? [] : [{ ...rest, limit }]));
    const held = limits.every(({ value, limit }) => value <= limit);
    return [
      String(run.assets),
      String(run.threats),
      run.construct.toFixed(1),
      run.match.toFixed(1),
      run.validate.toFixed(1),
      run.evaluate.toFixed(1),
      run.edit.toFixed(3),
      limits.length === 0 ? '' : verdict(held, limits.map(({ what, limit }) => `${what} ${limit}`).join(', ')),
      expected.java,
    ];
  });
  const [first, last] = [measured.at(-3)?.run, measured.at(-1)?.run];
  const slope =
    first === undefined || last === undefined
      ? Number.NaN
      : Math.log(last.validate / first.validate) / Math.log(last.assets / first.assets);
  return [
    'Generated models in the words of Spyderisk, warm, milliseconds (median); one edit changes a control, trust or impact',
    '',
    table(
      ['assets', 'threats', 'construct', 'match', 'validate', 'evaluate', 'edit', 'to reach', 'Java implementation'],
      rows,
    ),
    `log-log slope of validate over the last three sizes: ${slope.toFixed(2)}`,
  ].join('\n');
}

function measure(tables: KnowledgeTables, wanted: number) {
  const model = spyderiskNetwork(Math.ceil(wanted / assetsOfClinic), 1);
  const stages = {
    construct: [] as number[],
    match: [] as number[],
    validate: [] as number[],
    evaluate: [] as number[],
  };
  let levels: Levels | undefined;
  const warmUp = Math.ceil(4000 / wanted);
  for (let run = 0; run < warmUp * 3 + 9; run += 1) {
    const t0 = performance.now();
    const built = constructModel(tables, model, quirks);
    const t1 = performance.now();
    const graph = match(built);
    const t2 = performance.now();
    levels = evaluate(graph, { mode, quirks });
    attributeCauses(levels);
    const t3 = performance.now();
    if (run < warmUp) continue;
    stages.construct.push(t1 - t0);
    stages.match.push(t2 - t1);
    stages.validate.push(t2 - t0);
    stages.evaluate.push(t3 - t2);
  }
  if (levels === undefined) throw new Error('nothing was measured');
  return {
    assets: levels.graph.assets.count,
    threats: levels.graph.threats.count,
    construct: median(stages.construct),
    match: median(stages.match),
    validate: median(stages.validate),
    evaluate: median(stages.evaluate),
    edit: medianEdit(levels),
  };
}

/** The time to follow one edit of a control, a trust level or an impact, over many of them. */
function medianEdit(levels: Levels): number {
  const { graph } = levels;
  const whatIf = whatIfFrom(levels, () => createEvaluator(graph, { mode, quirks }));
  const random = randomFrom(1);
  const below = (count: number): number => Math.floor(random() * count);
  const edits = Array.from({ length: 600 }, (_, i): Edits => {
    if (i % 3 === 0) {
      const control = below(graph.controls.count);
      return { controls: [{ control, on: levels.control[control] === 0 }] };
    }
    if (i % 3 === 1) return { trust: [{ attribute: below(graph.attributes.count), level: below(6) }] };
    return { impacts: [{ consequence: below(graph.consequences.count), level: below(6) }] };
  });
  const times = edits.map((edit) => {
    const begun = performance.now();
    whatIf(edit);
    return performance.now() - begun;
  });
  return median(times.slice(100));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await spyderiskTables());
}

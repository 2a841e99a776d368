import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AttackDefenceNode, DefencePoint } from '../../packages/core/src/benefit/optimise/attack-defence-tree.ts';
import type { CutNode, CutProblem } from '../../packages/core/src/benefit/optimise/cut-problem.ts';

/** Where the optimisation instances lie: beside the repository, or where NEMECYS_CORPUS says. */
export const optimiserCorpus = join(
  process.env.NEMECYS_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url)),
  'optimiser',
);

/** The rows of a table of the corpus by column; none, and a plain word about it, where the corpus is not there. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const path = join(optimiserCorpus, file);
  if (!existsSync(path)) {
    console.log(`Skipped: no ${path}. Set NEMECYS_CORPUS to the folder that holds optimiser/.`);
    return [];
  }
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])));
}

/** The AND/OR graphs of the corpus with the published cost of the cheapest cut. */
export function cutInstances(): readonly { readonly file: string; readonly cost: number; readonly measures: number }[] {
  return rowsOf('and-or/optimum.tsv').map(({ instance = '', cutCost, measures }) => ({
    file: instance,
    cost: Number(cutCost),
    measures: Number(measures),
  }));
}

type GraphFile = {
  readonly graph: {
    readonly target: string;
    readonly nodes: readonly {
      readonly id: string;
      readonly type: string;
      readonly value: string;
      readonly measures?: readonly { readonly id: string; readonly type: string }[] | null;
    }[];
    readonly edges: readonly { readonly source: string; readonly target: string }[];
    readonly measures?: readonly { readonly id: string; readonly cost: string }[];
  };
};

/** Reads an AND/OR graph; the answer that some files hold beside it is left alone. */
export function cutProblem(file: string): CutProblem {
  const bytes = readFileSync(join(optimiserCorpus, 'and-or', file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { graph } = JSON.parse(text) as GraphFile;
  const position = new Map(graph.nodes.map(({ id }, n) => [id, n]));
  const needs = graph.nodes.map((): number[] => []);
  for (const { source, target } of graph.edges) needs[position.get(target) ?? -1]?.push(position.get(source) ?? -1);
  const prices = new Map((graph.measures ?? []).map(({ id, cost }) => [id, Number(cost)]));
  const measures = new Map<string, number>();
  const measureCosts: number[] = [];
  const measure = ({ id, type }: { readonly id: string; readonly type: string }): number => {
    const known = measures.get(id) ?? measureCosts.length;
    if (known === measureCosts.length) measureCosts.push(prices.get(type) ?? Number.NaN);
    measures.set(id, known);
    return known;
  };
  const nodes = graph.nodes.map(({ type, value, measures: asked }, n): CutNode => {
    const own = value === 'inf' || value === 'none' ? Number.POSITIVE_INFINITY : Number(value);
    return {
      rule: type === 'and' ? 'all' : 'any',
      needs: needs[n] ?? [],
      price: { own, measures: (asked ?? []).map(measure) },
    };
  });
  const source = graph.nodes.findIndex(({ type }) => type === 'init');
  // What only starts from the source starts by itself; without this every leaf would share it.
  const freed = nodes.map((node) => ({ ...node, needs: node.needs.filter((need) => need !== source) }));
  return { nodes: freed, target: position.get(graph.target) ?? -1, measureCosts };
}

/** The attack-defence trees of the corpus with their fronts. */
export function frontInstances(): readonly { readonly file: string; readonly front: readonly DefencePoint[] }[] {
  const fronts = new Map<string, DefencePoint[]>();
  for (const { instance = '', defenceCost, attackCost } of rowsOf('attack-defence/fronts.tsv')) {
    const attack = attackCost === 'inf' ? Number.POSITIVE_INFINITY : Number(attackCost);
    fronts.set(instance, [...(fronts.get(instance) ?? []), { defence: Number(defenceCost), attack }]);
  }
  return [...fronts].map(([file, front]) => ({ file, front }));
}

/** Reads an attack-defence tree; its files hold nothing but nodes, labels and one price each. */
export function attackDefenceTree(file: string): AttackDefenceNode {
  const text = readFileSync(join(optimiserCorpus, 'attack-defence', file), 'utf8');
  type Draft = { rule: 'all' | 'any'; isCounter: boolean; label: string; cost: number | null; parts: Draft[] };
  const root: Draft = { rule: 'all', isCounter: false, label: '', cost: null, parts: [] };
  const stack = [root];
  const pattern = /<node([^>]*)>|(<\/node>)|<label>([^<]*)<\/label>|<parameter[^>]*>([^<]*)<\/parameter>/gu;
  for (const [, open, close, label, cost] of text.matchAll(pattern)) {
    const top = stack.at(-1) ?? root;
    if (open !== undefined) {
      const rule = open.includes('"disjunctive"') ? 'any' : 'all';
      const draft: Draft = { rule, isCounter: open.includes('switchRole="yes"'), label: '', cost: null, parts: [] };
      top.parts.push(draft);
      stack.push(draft);
    } else if (close !== undefined) stack.pop();
    else if (label !== undefined) top.label = label.trim();
    else top.cost = Number(cost);
  }
  const built = ({ rule, label, cost, parts }: Draft, side: number): AttackDefenceNode => {
    const counters = parts.filter(({ isCounter }) => isCounter).map((part) => built(part, 1 - side));
    const children = parts.filter(({ isCounter }) => !isCounter).map((part) => built(part, side));
    if (children.length > 0) return { kind: rule, children, counters };
    if (cost === null) throw new Error(`${file}: "${label}" has neither parts nor a cost`);
    // The same label is the same event only on the same side.
    return { kind: 'basic', id: `${side} ${label}`, cost, counters };
  };
  const [first] = root.parts;
  if (first === undefined) throw new Error(`${file} holds no tree`);
  return built(first, 0);
}

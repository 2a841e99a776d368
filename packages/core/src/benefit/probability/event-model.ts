import { z } from 'zod';
import { Failure } from '../../failure.ts';
import type { Finding } from '../../finding.ts';
import { ALL, ANY, type EventGraph, LEAF, layOut } from './event-graph.ts';

/** A node by name. A leaf has no inputs; `any` without inputs never happens. */
export const EventNode = z
  .object({
    id: z.string(),
    gate: z.enum(['leaf', 'any', 'all']),
    /** Probability of the base event of the node, 0 to 1. */
    probability: z.number(),
    inputs: z.array(z.string()).readonly().default([]),
  })
  .readonly();
export type EventNode = z.infer<typeof EventNode>;

/** A laid-out graph and the names of its nodes, by number. */
export type EventModel = {
  readonly graph: EventGraph;
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
};

/** Errors of a list of nodes: each makes the graph meaningless, so none can be evaluated before they are mended. */
export function checkEventNodes(nodes: readonly EventNode[], file: string): readonly Finding[] {
  const findings: Finding[] = [];
  const known = new Set<string>();
  const error = (code: string, node: EventNode, message: string): void => {
    findings.push({ code, severity: 'error', message, where: { file, path: node.id } });
  };
  for (const node of nodes) {
    if (known.has(node.id)) error('duplicate-event', node, `"${node.id}" is there twice: rename one.`);
    known.add(node.id);
  }
  for (const node of nodes) {
    const { id, gate, probability, inputs } = node;
    if (!(probability >= 0 && probability <= 1))
      error('probability-outside', node, `The probability of "${id}" is ${probability}: give one from 0 to 1.`);
    for (const input of inputs)
      if (!known.has(input))
        error('unknown-input', node, `"${id}" needs "${input}", which is not there: add it or drop the input.`);
    if (gate === 'leaf' && inputs.length > 0)
      error('leaf-with-inputs', node, `"${id}" is a leaf and has inputs: say whether it needs any or all of them.`);
    if (gate === 'all' && inputs.length === 0)
      error('all-of-nothing', node, `"${id}" needs all of no inputs: make it a leaf, or say what it needs.`);
  }
  return findings;
}

/** Lays out nodes by name; throws a `Failure` on the first error of `checkEventNodes`. */
export function eventModel(nodes: readonly EventNode[]): EventModel {
  const [wrong] = checkEventNodes(nodes, 'events');
  if (wrong !== undefined) throw new Failure('input', wrong.message);
  const place = new Map(nodes.map(({ id }, i) => [id, i]));
  const key = Float64Array.from(nodes, ({ id }) => keyOf(id));
  const starts = new Int32Array(nodes.length + 1);
  for (const [i, { inputs }] of nodes.entries()) starts[i + 1] = (starts[i] ?? 0) + inputs.length;
  const gates = { leaf: LEAF, any: ANY, all: ALL };
  const graph = layOut({
    gate: Uint8Array.from(nodes, ({ gate }) => gates[gate]),
    probability: Float64Array.from(nodes, ({ probability }) => probability),
    starts,
    inputs: Int32Array.from(nodes.flatMap(({ inputs }) => inputs.map((id) => place.get(id) ?? -1))),
    key,
  });
  const ids: string[] = new Array(nodes.length).fill('');
  const owner = new Map<number, string>();
  for (const [i, { id }] of nodes.entries()) {
    const other = owner.get(key[i] ?? 0);
    if (other !== undefined) throw new Failure('input', `"${id}" and "${other}" cannot be told apart: rename one.`);
    owner.set(key[i] ?? 0, id);
    ids[graph.numberOf[i] ?? 0] = id;
  }
  return { graph, ids, numberOf: new Map(ids.map((id, number) => [id, number])) };
}

/** A hash of an id in 53 bits: random draws of a node follow from its id, whatever else is in the graph. */
export function keyOf(id: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < id.length; i += 1) {
    const unit = id.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  high = Math.imul(high ^ (high >>> 13) ^ low, 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16) ^ (high >>> 7), 0x27d4eb2f);
  return ((high ^ (high >>> 16)) >>> 11) * 4294967296 + ((low ^ (low >>> 15)) >>> 0);
}

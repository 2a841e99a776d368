import type { FoldedDiagram, Line } from './fold-diagram.ts';

/** Says which end of a line stands upstream in the layout, whatever way the line is worded. */
export type Upstream = (line: Line) => string;

/**
 * A layered layout is short when few lines run against the stream. Flows decide the stream; a relation or network line
 * follows it: between zones in the order in which flows pass them, inside a zone along its steps, with people who feed
 * the stream before it, people who read from it after it, and networks below what they join.
 */
export function orientLines(folded: FoldedDiagram): Upstream {
  const nodes = new Map(folded.nodes.map((node) => [node.id, node]));
  const zoneOf = (id: string): string | null => {
    const node = nodes.get(id);
    return node?.host ? zoneOf(node.host) : (node?.zone ?? null);
  };
  const steps = streamSteps(folded);
  const zoneRanks = rankZones(folded, steps, zoneOf);
  const rank = (id: string): number => zoneRanks.get(zoneOf(id) ?? `free:${id}`) ?? 0;
  const isNetwork = (id: string): boolean => nodes.get(id)?.kind === 'network';
  return (line) => {
    if (line.kind === 'flow') return line.from;
    const across = rank(line.from) - rank(line.to);
    if (across !== 0) return across < 0 ? line.from : line.to;
    if (isNetwork(line.from) !== isNetwork(line.to)) return isNetwork(line.to) ? line.from : line.to;
    return (steps.get(line.from) ?? 0) <= (steps.get(line.to) ?? 0) ? line.from : line.to;
  };
}

function streamSteps(folded: FoldedDiagram): ReadonlyMap<string, number> {
  const flows = folded.lines.filter((line) => line.kind === 'flow');
  const steps = flowSteps(flows);
  const feeding = new Set(flows.map((flow) => flow.from));
  const known = new Map(steps);
  for (const line of folded.lines) {
    for (const [here, there] of [
      [line.from, line.to],
      [line.to, line.from],
    ] as const) {
      const step = known.get(here);
      if (line.kind === 'flow' || step === undefined || known.has(there)) continue;
      const beside = feeding.has(here) ? step - 0.5 : step + 0.5;
      steps.set(there, Math.min(beside, steps.get(there) ?? beside));
    }
  }
  return steps;
}

// The longest way along flows; a flow that closes a circle does not count.
function flowSteps(flows: readonly Line[]): Map<string, number> {
  const steps = new Map<string, number>();
  const onTheWay = new Set<string>();
  const stepOf = (id: string): number => {
    const known = steps.get(id);
    if (known !== undefined) return known;
    if (onTheWay.has(id)) return 0;
    onTheWay.add(id);
    const before = flows.filter((flow) => flow.to === id && flow.from !== id);
    const step = Math.max(0, ...before.map((flow) => stepOf(flow.from) + 1));
    onTheWay.delete(id);
    steps.set(id, step);
    return step;
  };
  for (const flow of flows) stepOf(flow.to);
  for (const flow of flows) stepOf(flow.from);
  return steps;
}

function rankZones(
  folded: FoldedDiagram,
  steps: ReadonlyMap<string, number>,
  zoneOf: (id: string) => string | null,
): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>();
  for (const node of folded.nodes) {
    const zone = zoneOf(node.id);
    const step = steps.get(node.id);
    if (zone !== null && step !== undefined) found.set(zone, [...(found.get(zone) ?? []), step]);
  }
  const ranks = new Map([...found].map(([zone, all]) => [zone, all.reduce((sum, step) => sum + step, 0) / all.length]));
  // What stands in no zone, such as the internet, comes right after the first of the zones it joins.
  for (const node of folded.nodes.filter((free) => zoneOf(free.id) === null)) {
    const joined = folded.lines.flatMap((line) =>
      line.from === node.id ? [line.to] : line.to === node.id ? [line.from] : [],
    );
    const first = Math.min(...joined.map((id) => ranks.get(zoneOf(id) ?? '') ?? 0));
    ranks.set(`free:${node.id}`, Number.isFinite(first) ? first + 0.01 : 0);
  }
  return ranks;
}

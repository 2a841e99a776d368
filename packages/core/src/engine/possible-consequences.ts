import { at, byteAt, intAt } from './at.ts';
import { listAt } from './int-lists.ts';
import type { Mode } from './levels.ts';
import type { ThreatGraph } from './threat-graph.ts';

/**
 * 1 for every consequence that could come about at all in a mode, were every attribute to lack and every trigger on. What
 * is 0 stays impossible whatever is answered, assumed or controlled: nothing in the system leads to it.
 */
export function possibleConsequences(graph: ThreatGraph, mode: Mode): Uint8Array {
  const modes = known.get(graph.threats) ?? new Map<Mode, Uint8Array>();
  known.set(graph.threats, modes);
  const possible = modes.get(mode) ?? possibleIn(graph, mode);
  modes.set(mode, possible);
  return possible;
}

// It depends on the threats alone, which stay while names and start levels change.
const known = new WeakMap<ThreatGraph['threats'], Map<Mode, Uint8Array>>();

function possibleIn(graph: ThreatGraph, mode: Mode): Uint8Array {
  const { threats, tables } = graph;
  const possible = new Uint8Array(graph.consequences.count);
  const happens = new Uint8Array(threats.count);
  const canHappen = (t: number): boolean => {
    const rule = at(tables.knowledge.threats, intAt(threats.rule, t));
    return rule.frequency !== null && rule.modes[mode] && everyRoleCaused(graph, t, possible);
  };
  const open = Array.from({ length: threats.count }, (_, t) => t).filter(canHappen);
  for (let t = open.pop(); t !== undefined; t = open.pop()) {
    if (byteAt(happens, t) === 1) continue;
    happens[t] = 1;
    for (const c of listAt(threats.effects, t)) {
      if (byteAt(possible, c) === 1) continue;
      possible[c] = 1;
      for (const next of listAt(graph.threatsAfter, c)) {
        if (byteAt(happens, next) === 0 && canHappen(next)) open.push(next);
      }
    }
  }
  return possible;
}

/** Has the threat causes, and is each possible, or, in a sufficient role, all those at some asset? */
function everyRoleCaused({ threats: { causes } }: ThreatGraph, threat: number, possible: Uint8Array): boolean {
  const end = intAt(causes.starts, threat + 1);
  let i = intAt(causes.starts, threat);
  if (i === end) return false;
  while (i < end) {
    const role = intAt(causes.role, i);
    const anySuffices = byteAt(causes.sufficient, i) === 1;
    let some = false;
    let every = true;
    while (i < end && intAt(causes.role, i) === role) {
      const asset = intAt(causes.asset, i);
      let here = true;
      for (; i < end && intAt(causes.role, i) === role && intAt(causes.asset, i) === asset; i += 1) {
        if (byteAt(causes.isConsequence, i) === 1 && byteAt(possible, intAt(causes.index, i)) === 0) here = false;
      }
      if (here) some = true;
      else every = false;
    }
    if (!(anySuffices ? some : every)) return false;
  }
  return true;
}

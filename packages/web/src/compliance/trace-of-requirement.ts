import { type Trace, type TraceKind, type TraceNode, walkTrace } from '@nemecys/core';

/** What of one kind stands on the way of a requirement. */
export type TraceGroup = { readonly kind: TraceKind; readonly nodes: readonly TraceNode[] };

const kinds = ['risk', 'threat', 'control', 'verification', 'evidence'] as const;
const worst = ['open', 'stale', 'planned', 'holds'] as const;

/**
 * All that a requirement leads to, by kind, what is open first: the threats and controls it names, what verifies these,
 * and back from them the risks that they are about.
 */
export function traceOfRequirement(trace: Trace, requirement: string): readonly TraceGroup[] {
  const walk = walkTrace(trace);
  const onward = walk.reached(`requirement:${requirement}`, 'onward');
  const risks = new Map(
    onward
      .filter(({ kind }) => kind === 'threat' || kind === 'control')
      .flatMap(({ id }) => walk.reached(id, 'back'))
      .filter(({ kind }) => kind === 'risk')
      .map((node) => [node.id, node]),
  );
  const all = [...risks.values(), ...onward];
  return kinds.map((kind) => ({
    kind,
    nodes: all
      .filter((node) => node.kind === kind)
      .sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state) || (a.id < b.id ? -1 : 1)),
  }));
}

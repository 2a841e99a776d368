import { type AssuranceCase, type CaseNode, ClaimConfidence } from '@nemecys/core';

/** A claim or a strategy of an assurance case. */
export type Claim = Extract<CaseNode, { kind: 'goal' | 'strategy' }>;

/** An assurance case as it is walked through from its top. */
export type CaseTree = {
  readonly node: (id: string) => CaseNode | undefined;
  /** What a claim rests on, in the order of the argument. */
  readonly below: (id: string) => readonly CaseNode[];
  /** What a claim is read with, and what speaks against it. */
  readonly beside: (id: string) => readonly CaseNode[];
  /** How many claims, strategies left out, are of each confidence. */
  readonly counts: Readonly<Record<ClaimConfidence, number>>;
  readonly rules: AssuranceCase['rules'];
};

/** An assurance case, made ready to be walked through. */
export function caseTree({ nodes, links, rules }: AssuranceCase): CaseTree {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = new Map<string, CaseNode[]>();
  const beside = new Map<string, CaseNode[]>();
  for (const { from, to, kind } of links) {
    const node = byId.get(to);
    if (node === undefined) continue;
    const ends = kind === 'supported-by' ? below : beside;
    ends.set(from, [...(ends.get(from) ?? []), node]);
  }
  const counts = Object.fromEntries(ClaimConfidence.options.map((word) => [word, 0])) as Record<
    ClaimConfidence,
    number
  >;
  for (const node of nodes) if (node.kind === 'goal') counts[node.confidence] += 1;
  return {
    node: (id) => byId.get(id),
    below: (id) => below.get(id) ?? [],
    beside: (id) => beside.get(id) ?? [],
    ...{ counts, rules },
  };
}

/** Whether somebody has something to do for a claim: nothing current shows it. */
export function isOpen(node: CaseNode): boolean {
  return (node.kind === 'goal' || node.kind === 'strategy') && node.confidence !== 'verified';
}

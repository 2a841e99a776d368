import type { Scenario } from '../../scenario/scenario.ts';
import type { ConditionStanding } from '../ledger/weigh-conditions.ts';
import { type CaseParts, claimOn } from './case-parts.ts';

/**
 * The assumptions of the model, each as the conditions weigh it. One stands at the claims on the harms and threats that its
 * conditions name, else at the top.
 */
export function addAssumptions(parts: CaseParts, assumptions: Scenario['assumptions']): void {
  const { compliance, draft } = parts;
  const told = new Map(
    assumptions.map(({ id, text, owner }) => [id, `${text}${owner === undefined ? '' : ` (${owner})`}`]),
  );
  for (const { assumption, text } of compliance.conditions) if (!told.has(assumption)) told.set(assumption, text);
  for (const [assumption, text] of told) {
    const weighed = compliance.conditions.filter((one) => one.assumption === assumption);
    const id = `assumption:${assumption}`;
    const faults = weighed.filter(({ standing }) => standing === 'broken').map(({ because }) => because);
    const words = [text, ...new Set(faults)].join('; ');
    draft.add({ kind: 'assumption', id, text: words, standing: standingOf(weighed) });
    for (const at of placesOf(parts, weighed)) draft.link(at, 'in-context-of', id);
  }
}

function standingOf(weighed: readonly ConditionStanding[]): 'taken' | 'met' | 'unknown' | 'broken' {
  if (weighed.length === 0) return 'taken';
  if (weighed.some(({ standing }) => standing === 'broken')) return 'broken';
  return weighed.every(({ standing }) => standing === 'met') ? 'met' : 'unknown';
}

function placesOf({ compliance, draft, top }: CaseParts, weighed: readonly ConditionStanding[]): readonly string[] {
  const names = weighed.flatMap(({ risks }) => risks);
  const named = compliance.trace.nodes.filter(
    ({ kind, of }) =>
      (kind === 'risk' || kind === 'threat') && names.some((name) => of === name || of.startsWith(`${name}@`)),
  );
  const claims = named.map(({ id }) => claimOn(id)).filter((claim) => draft.nodes.has(claim));
  return claims.length === 0 ? [top] : claims;
}

/** The doubts of the register, each at the claim it is about; one about nothing that is claimed stands at the top. */
export function addDoubts({ draft, register, top }: CaseParts): void {
  for (const { id, against, text, answer } of register.defeaters) {
    const doubt = `doubt:${id}`;
    draft.add({ kind: 'doubt', id: doubt, text, answer: answer ?? null });
    const claim = claimOn(against);
    draft.link(draft.nodes.has(claim) ? claim : top, 'challenged-by', doubt);
  }
}

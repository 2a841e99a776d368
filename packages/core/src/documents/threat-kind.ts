import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Stride, strideOfWeakness } from '../knowledge/stride.ts';
import type { ThreatEntry } from './threat-entry.ts';

/** What a threat is about: its category, told apart by whether it strikes an element itself or data that the element holds. */
export type ThreatKind = { readonly stride: Stride; readonly strikes: 'element' | 'data' };

type Told = Pick<ThreatEntry, 'references' | 'effects'>;

/**
 * The kind of a threat: by its first weakness where that tells, else by what the knowledge says of its first effect;
 * null for what is only a step towards others.
 */
export function threatKindsIn({ consequences }: Pick<Knowledge, 'consequences'>): (threat: Told) => ThreatKind | null {
  const byEffect = new Map(consequences.flatMap(({ id, stride }) => (stride === undefined ? [] : [[id, stride]])));
  return ({ references, effects: [effect = ''] }) => {
    const weakness = references.find(({ scheme }) => scheme === 'cwe')?.id ?? '';
    const consequence = effect.slice(0, effect.indexOf('@')).replace(/\.(?:min|max)$/u, '');
    const stride = strideOfWeakness(weakness) ?? byEffect.get(consequence);
    return stride === undefined ? null : { stride, strikes: effect.endsWith(']') ? 'data' : 'element' };
  };
}

/** The category of a threat, to rank by; null for what is only a step. */
export function kindsIn(knowledge: Pick<Knowledge, 'consequences'>): (threat: Told) => Stride | null {
  const kindOf = threatKindsIn(knowledge);
  return (threat) => kindOf(threat)?.stride ?? null;
}

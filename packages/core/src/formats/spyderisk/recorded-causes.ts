import type { SystemAssessment } from '../../engine/assess-system.ts';
import { byteAt } from '../../engine/at.ts';
import { listAt } from '../../engine/int-lists.ts';

/** The causes of a threat as Spyderisk records them, by index, each once. */
export type RecordedCauses = { readonly attributes: readonly number[]; readonly consequences: readonly number[] };

/** What caused a threat. An attribute goes under its own name where it lacks by itself, else what undermined it does. */
export function recordedCauses({ graph, attribution }: SystemAssessment, threat: number): RecordedCauses {
  const attributes = new Set<number>();
  const consequences = new Set<number>(listAt(attribution.conditionCauses, threat));
  for (const a of listAt(attribution.attributeCauses, threat)) {
    if (byteAt(attribution.externalAttribute, a) === 1) attributes.add(a);
    else for (const c of listAt(graph.underminedBy, a)) consequences.add(c);
  }
  return { attributes: [...attributes], consequences: [...consequences] };
}

import type { Assessment } from '../../../documents/assessment.ts';
import type { ReviewModel } from '../../review-model.ts';

/** A model that a rule passes, one that it does not, and what it has to find in that. */
export type RuleExample = {
  readonly passes: ReviewModel;
  readonly fails: ReviewModel;
  readonly at: readonly string[];
};
export type RuleExamples = Readonly<Record<string, RuleExample>>;

/** The pump of the examples. */
export const pump = { id: 'pump', type: 'infusion-pump' };

type Harm = Assessment['harms'][number];
type Threat = Assessment['threats'][number];

/** A harm to the patients that is accepted. */
export function harmToPatients(parts: Partial<Harm>): Harm {
  return {
    ...{ id: 'over-delivery@patients', label: 'Too much', asset: 'patients', assetLabel: 'Patients', kind: 'patient' },
    ...{ risk: 'high', criterion: 'low', acceptable: true, impact: 'high', consequence: 'over-delivery' },
    ...{ rootCauses: [], measures: [], advice: [] },
    ...parts,
  } as unknown as Harm;
}

/** A threat with the code `t` at some assets. */
export function threatAt(assets: readonly string[], parts: Partial<Threat> = {}): Threat {
  return {
    ...{ id: `t@${assets.join(',')}`, code: 't', label: 'Tampered', likelihood: 'high', effects: [] },
    ...{ roles: [{ role: 'r', assets }] },
    ...parts,
  } as unknown as Threat;
}

/** A measure of a harm with one control. */
export function measureBy(control: string, parts: Partial<Harm['measures'][number]> = {}): Harm['measures'][number] {
  return {
    ...{ rootCause: 't@pump', strategy: 's', label: 'S', state: 'in-place', usefulness: 'primary' },
    ...{ controls: [{ id: control, label: control, asset: 'pump', assetLabel: 'Pump' }], effectiveness: 'effective' },
    ...{ likelihood: 'high', risk: 'high', residualLikelihood: 'low', residualRisk: 'low' },
    ...parts,
  };
}

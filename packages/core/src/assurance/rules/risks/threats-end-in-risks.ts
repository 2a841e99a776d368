import { threatLabel } from '../../trace/threat-label.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every threat leads to a risk that is judged, or is dismissed with the reason; threats of one kind are told together. */
export const threatsEndInRisks: ReviewRule = {
  id: 'R-SRR-01',
  severity: 'error',
  asks: 'Does every threat end in a risk, or a dismissal with its reason?',
  artefacts: ['SRR'],
  requirements: ['FDA-V.A.2a', 'N60-5.2.1'],
  check: (model) => {
    const dismissed = new Set(model.register.dismissedThreats.map(({ id }) => id));
    const ending = new Map<string, { readonly label: string; readonly ids: string[] }>();
    for (const { id, code, label } of model.assessment.threats) {
      if (model.leading.has(id) || dismissed.has(id) || dismissed.has(code)) continue;
      const group = ending.get(code) ?? { label, ids: [] };
      group.ids.push(id);
      ending.set(code, group);
    }
    const labels = new Map(model.assessment.assets.map((asset) => [asset.id, asset.label]));
    return [...ending]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { label, ids }]) => ({
        object: code,
        path: 'id',
        message:
          ids.length === 1
            ? `${threatLabel({ id: ids[0] ?? code, label }, labels)} leads to no risk that is judged.`
            : `${label}: ${ids.length} threats of this kind lead to no risk that is judged.`,
        advice: 'State an impact for what they do, or give the reason under "dismissedThreats" in the register.',
      }));
  },
};

import type { Asset } from '../../../scenario/asset.ts';
import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';

/** What FDA takes for part of the system when a flow reaches it. */
const related = ['cloud-service', 'update-service', 'phone-app', 'local-network', 'server-software'];

/** Every end of a flow is in the model, and nothing that a flow reaches is left out of scope. */
export const elementsAreInScope: ReviewRule = {
  id: 'R-SCOPE-02',
  severity: 'error',
  asks: 'Is everything that a flow reaches in the model and in scope?',
  artefacts: ['CTX', 'ARC'],
  requirements: ['FDA-V.A.1a', 'FDA-VII.C'],
  check: (model) => [...unknownEnds(model), ...excluded(model)],
};

function unknownEnds({ scenario }: ReviewModel): readonly Shortfall[] {
  return scenario.flows
    .filter(({ from = 'unknown', to = 'unknown', over }) => [from, to, over].includes('unknown'))
    .map(({ id }) => ({
      object: id,
      path: `flows.${id}`,
      message: `Flow ${id} begins, ends or passes outside the model: what is there is neither in nor out of scope.`,
      advice: 'Add what it reaches to the model, as cloud, app, update service or network.',
    }));
}

function excluded({ scenario, register, isA }: ReviewModel): readonly Shortfall[] {
  const out = new Set(register.outOfScope.map(({ id }) => id));
  const reached = new Set(
    scenario.flows.flatMap(({ from, to, over }) => [from, to, ...(Array.isArray(over) ? over : [])]),
  );
  const counts = ({ id, type }: Asset): boolean =>
    out.has(id) && reached.has(id) && related.some((kind) => isA(type, kind));
  return scenario.assets.filter(counts).map(({ id }) => ({
    object: id,
    path: `assets.${id}`,
    message: `${id} is put out of scope although a flow reaches it.`,
    advice: 'A related system that a flow reaches belongs to the system: take it into scope.',
  }));
}

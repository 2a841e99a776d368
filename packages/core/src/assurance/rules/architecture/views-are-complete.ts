import type { ReviewModel, Shortfall } from '../../review-model.ts';
import { ViewKind } from '../../views/system-view.ts';
import type { ReviewRule } from '../review-rule.ts';

/** The four views have content or a reason for being left out, and no element stands outside them. */
export const viewsAreComplete: ReviewRule = {
  id: 'R-ARC-02',
  severity: 'error',
  asks: 'Are the four views there, and does every element appear in one?',
  artefacts: ['ARC'],
  requirements: ['FDA-V.B.2', 'FDA-V.B.2a', 'ESTAR-04'],
  check: (model) => [...emptyViews(model), ...unconnected(model)],
};

function emptyViews({ views }: ReviewModel): readonly Shortfall[] {
  const sizes = {
    'global-system': views.global.paths.length,
    'multi-patient-harm': views.multiPatient.amplifiers.length,
    updatability: views.updatability.hops.length,
    'security-use-cases': views.useCases.cases.length,
  };
  const omitted = new Set(views.omitted.map(({ view }) => view));
  return ViewKind.options
    .filter((kind) => sizes[kind] === 0 && !omitted.has(kind))
    .map((kind) => ({
      object: kind,
      path: 'id',
      message: `The view ${kind} is empty, and nobody says why it is left out.`,
      advice: 'Model what it has to show, or give the reason under "omittedViews" in the register.',
    }));
}

function unconnected({ scenario: { assets, flows, relations, functions } }: ReviewModel): readonly Shortfall[] {
  const named = new Set<string>();
  const name = (...ids: readonly (string | undefined)[]): void => {
    for (const id of ids) if (id !== undefined) named.add(id);
  };
  for (const { from, to, over } of flows) name(from, to, ...(Array.isArray(over) ? over : []));
  for (const { from, to } of relations) name(from, ...to);
  for (const { by, at } of functions) name(...by, ...at);
  for (const { id, on } of assets) if (on !== undefined) name(id, on);
  return assets
    .filter(({ id }) => !named.has(id))
    .map(({ id }) => ({
      object: id,
      path: `assets.${id}`,
      message: `${id} has no flow, no relation and no function: it appears in no view but the list.`,
      advice: 'Say what it is connected to, or take it out with a reason.',
    }));
}

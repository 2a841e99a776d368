import type { ReviewRule } from './review-rule.ts';

/** No element stands outside every view. */
export const elementsAreConnected: ReviewRule = {
  id: 'R-ARC-02',
  severity: 'error',
  asks: 'Does every element appear in a view?',
  artefacts: ['ARC'],
  requirements: ['FDA-V.B.2', 'FDA-V.B.2a', 'ESTAR-04'],
  check: ({ scenario: { assets, flows, relations, functions } }) => {
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
  },
};

import type { ReviewRule } from '../review-rule.ts';

/** The share of risks left to others from which it is told; our assumption, no authority gives a number. */
const limit = 0.5;

/** Not too many of the high risks are held down by the environment alone. */
export const relianceIsLimited: ReviewRule = {
  id: 'R-ENV-02',
  severity: 'warning',
  asks: 'Is only a limited share of the high risks left to the environment alone?',
  artefacts: ['ENV'],
  requirements: ['MDCG-3.6c', 'MDCG-3.6e'],
  check: ({ assessment: { harms, controls } }) => {
    const provider = new Map(controls.map(({ id, providedBy }) => [id, providedBy]));
    const held = harms.flatMap(({ id, impact, measures }) => {
      const acting = measures.filter(({ state, usefulness }) => state !== 'available' && usefulness !== 'ineffective');
      if (acting.length === 0 || !(impact === 'high' || impact === 'very-high')) return [];
      const makers = acting.some(({ controls: used }) =>
        used.every((one) => ['manufacturer', null, undefined].includes(provider.get(one.id))),
      );
      return [{ id, makers }];
    });
    const left = held.filter(({ makers }) => !makers).map(({ id }) => id);
    if (held.length === 0 || left.length / held.length <= limit) return [];
    return [
      {
        object: 'reliance',
        path: 'assumptions',
        message: `${left.length} of ${held.length} harms of high impact are held down by others than the maker alone: ${left.join(', ')}.`,
        advice: 'Put measures into the device: delegation to users comes last.',
      },
    ];
  },
};

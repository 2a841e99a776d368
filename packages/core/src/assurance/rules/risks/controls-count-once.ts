import type { ReviewRule } from '../review-rule.ts';

/** No control lowers a risk twice: by trust that experts gave because of it, and as a control. */
export const controlsCountOnce: ReviewRule = {
  id: 'R-SRR-04',
  severity: 'error',
  asks: 'Does every control lower a risk once only?',
  artefacts: ['SRR'],
  requirements: ['FDA-V.A.2c'],
  check: ({ scenario, assessment }) => {
    const sections = ['assets', 'people', 'flows', 'zones', 'data'] as const;
    return sections.flatMap((section) =>
      scenario[section].flatMap(({ id, trust }) => {
        const raised = Object.entries(trust).filter(([, { level }]) => ['high', 'very-high', 'safe'].includes(level));
        const held = assessment.controls.filter(
          ({ asset, state, blocks }) => asset === id && state === 'in-place' && blocks.length > 0,
        );
        if (raised.length === 0 || held.length === 0) return [];
        const [names, controls] = [raised.map(([name]) => name), held.map(({ control }) => control)];
        return [
          {
            object: id,
            path: `${section}.${id}.trust`,
            message: `${id} has ${names.join(', ')} raised by an expert and ${controls.join(', ')} in place: one protection may count twice.`,
            advice: 'Leave the trust to the class, or accept this with the reason why the two are not the same.',
          },
        ];
      }),
    );
  },
};

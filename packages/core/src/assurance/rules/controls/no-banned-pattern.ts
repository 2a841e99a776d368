import type { ReviewRule } from '../review-rule.ts';

const sensitive = new Map([
  ['firmware', 'an update'],
  ['device-command', 'commands to a device'],
  ['credential', 'credentials'],
]);

/** No unauthenticated update, command or credential, and no default password. */
export const noBannedPattern: ReviewRule = {
  id: 'R-CTL-03',
  severity: 'blocking',
  asks: 'Is the model free of what reviewers never accept: default passwords, unauthenticated updates and commands?',
  artefacts: ['REQ'],
  requirements: ['FDA-A1.A', 'FDA-A1.D', 'MDR-AI-18.8'],
  check: ({ scenario: { flows, data, assets } }) => [
    ...flows.flatMap((flow) => {
      if (flow.authenticated !== 'none') return [];
      const carried = data.filter(({ id }) => flow.data?.includes(id));
      const uses = new Set(carried.flatMap((item) => (Array.isArray(item.for) ? item.for : [])));
      const what = [...sensitive].filter(([use]) => uses.has(use as never)).map(([, words]) => words);
      if (what.length === 0) return [];
      return [
        {
          object: flow.id,
          path: `flows.${flow.id}`,
          message: `Flow ${flow.id} carries ${what.join(' and ')} without authentication.`,
          advice: 'Authenticate both ends, or what is carried.',
        },
      ];
    }),
    ...assets
      .filter(({ facts }) => facts['default-password-changed']?.answer === 'no')
      .map(({ id }) => ({
        object: id,
        path: `assets.${id}`,
        message: `${id} still has the password it came with.`,
        advice: 'Give each unit a password of its own that must be changed at first use.',
      })),
  ],
};

import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';

const sensitive = new Map([
  ['firmware', 'an update'],
  ['device-command', 'commands to a device'],
  ['credential', 'credentials'],
]);

/** Answers that say that a secret is shared, known to all or never changed. */
const secrets = [
  { fact: 'default-password-changed', answer: 'no', what: 'still has the password it came with' },
  { fact: 'own-password-for-each', answer: 'no', what: 'has the same password on every unit' },
  { fact: 'key-shared-by-all', answer: 'yes', what: 'has the same key on every unit' },
] as const;

/** Words that stand for what no longer protects. */
const deprecated = /\b(?:MD5|SHA-?1|DES|3DES|RC4|WEP|SSL|TLS ?1\.[01]|CRC(?:-?\d+)?)\b/u;

/** No unauthenticated update, command or credential, no shared secret, no unsigned update and no deprecated algorithm. */
export const noBannedPattern: ReviewRule = {
  id: 'R-CTL-03',
  severity: 'blocking',
  asks: 'Is the model free of what reviewers never accept: default or shared secrets, unauthenticated updates and commands, deprecated algorithms?',
  artefacts: ['REQ'],
  requirements: ['FDA-A1.A', 'FDA-A1.C', 'FDA-A1.D', 'MDR-AI-18.8'],
  check: (model) => [
    ...unauthenticated(model),
    ...unsigned(model),
    ...deprecatedAlgorithms(model),
    ...sharedSecrets(model),
  ],
};

function unauthenticated({ scenario: { flows, data } }: ReviewModel): readonly Shortfall[] {
  return flows.flatMap((flow) => {
    if (flow.authenticated !== 'none') return [];
    const carried = data.filter(({ id }) => flow.data?.includes(id));
    const uses = new Set(carried.flatMap((item) => (Array.isArray(item.for) ? item.for : [])));
    const what = [...sensitive].filter(([use]) => uses.has(use as never)).map(([, words]) => words);
    if (what.length === 0) return [];
    const message = `Flow ${flow.id} carries ${what.join(' and ')} without authentication.`;
    const advice = 'Authenticate both ends, or what is carried.';
    return [{ object: flow.id, path: `flows.${flow.id}`, message, advice }];
  });
}

function unsigned({ views }: ReviewModel): readonly Shortfall[] {
  return views.updatability.hops
    .filter(({ verified }) => verified === 'no')
    .map(({ flow, to }) => ({
      object: `${flow}/unsigned`,
      path: `flows.${flow}`,
      message: `${to} accepts the updates of flow ${flow} without checking a signature.`,
      advice: 'Sign updates and refuse what is not signed.',
    }));
}

function deprecatedAlgorithms({ views }: ReviewModel): readonly Shortfall[] {
  return views.global.paths.flatMap(({ flow, known }) => {
    const found = known
      .filter(({ attribute }) => ['A2-04', 'A2-11', 'A2-12'].includes(attribute))
      .flatMap(({ text }) => deprecated.exec(text)?.[0] ?? []);
    if (found.length === 0) return [];
    const message = `Flow ${flow} rests on ${[...new Set(found)].join(', ')}, which protects nothing any more.`;
    const advice = 'Use current algorithms; a checksum is no protection against attackers.';
    return [{ object: `${flow}/algorithm`, path: `flows.${flow}`, message, advice }];
  });
}

function sharedSecrets({ scenario: { assets } }: ReviewModel): readonly Shortfall[] {
  return assets.flatMap(({ id, facts }) => {
    const found = secrets.filter(({ fact, answer }) => facts[fact]?.answer === answer).map(({ what }) => what);
    if (found.length === 0) return [];
    const advice = 'Give each unit secrets of its own that must be changed at first use.';
    return [{ object: id, path: `assets.${id}`, message: `${id} ${found.join(' and ')}.`, advice }];
  });
}

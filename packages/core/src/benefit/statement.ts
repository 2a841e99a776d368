import type { Scales } from '../knowledge/scales.ts';
import { listing, type Say, sayEnglish } from '../wording/say.ts';
import type { Decision, OptionEntry } from './decision.ts';

type Parts = Omit<Decision, 'statement' | 'conventions' | 'limits' | 'evidence'> & {
  readonly groups: readonly string[];
  readonly assumptions: readonly string[];
};

/**
 * The security benefit-risk statement in the order that MDCG 2019-16 (3.5) and ISO 14971 ask for: intended use, criteria,
 * risk before and after control, risk from the controls, benefit, overall balance, residual risk and review. It speaks of
 * groups of patients and never of one.
 */
export function statementOf(parts: Parts): Decision['statement'] {
  const { options, scenario, role, record, provisional, unreviewed, scales } = parts;
  const say = sayEnglish(scales);
  const chosen = options.filter(({ verdict }) => verdict.verdict === 'proportionate');
  const accepted = record.frozen.criteria.accepted.map(({ kind, risk }) => say(`accepted.${kind}`, { risk }));
  const each = (words: (option: OptionEntry, say: Say) => string) => options.map((option) => words(option, say));
  return [
    ...(provisional
      ? [
          {
            heading: say('heading.provisional'),
            sentences: [say('statement.provisional', { count: unreviewed.length })],
          },
        ]
      : []),
    {
      heading: say('heading.use'),
      sentences: [
        `${scenario.title}: ${sentence(scenario.purpose)}`,
        parts.groups.length > 0
          ? say('statement.groups', { groups: listing(parts.groups) })
          : say('statement.no-group'),
        say(`statement.role-${role}`),
      ],
    },
    {
      heading: say('heading.criteria'),
      sentences: [
        say('statement.accepted', { accepted: listing(accepted) }),
        say(role === 'manufacturer' ? 'statement.cost-breaks-ties' : 'statement.cost-counts'),
        say('statement.frozen', { hash: record.frozen.hash }),
      ],
    },
    { heading: say('heading.risks'), sentences: each(riskSentence) },
    { heading: say('heading.from-controls'), sentences: each(sideEffectSentence) },
    { heading: say('heading.benefits'), sentences: each(benefitSentence) },
    {
      heading: say('heading.emergencies'),
      sentences: each(({ label, emergency }) =>
        say('statement.emergency', { option: label, emergency: emergency.text }),
      ),
    },
    { heading: say('heading.balance'), sentences: each(balanceSentence) },
    {
      heading: say('heading.residual'),
      sentences: chosen.length === 0 ? [say('statement.no-residual')] : residualSentences(chosen, scales, say),
    },
    {
      heading: say('heading.hangs'),
      sentences: [
        parts.sensitivity.text,
        ...openSentences(options, say),
        ...parts.assumptions.map((assumption) => say('statement.assumed', { assumption: sentence(assumption) })),
      ],
    },
    { heading: say('heading.review'), sentences: [say('statement.anew', { when: listing(record.rerunWhen) })] },
  ];
}

const shownHarms = 4;

function riskSentence({ label, effects }: OptionEntry, say: Say): string {
  const above = effects.filter(({ acceptable }) => !acceptable);
  const averted = say('harms', { count: effects.filter(({ runs }) => runs.b < runs.a).length });
  if (above.length === 0) return say('statement.risk-within', { option: label, averted });
  const harms = listing(
    above.map((effect) => effect.label),
    shownHarms,
  );
  return say('statement.risk-above', { option: label, above: say('harms', { count: above.length }), harms, averted });
}

function openSentences(options: readonly OptionEntry[], say: Say): readonly string[] {
  return options
    .filter(({ openQuestions }) => openQuestions > 0)
    .map(({ label, openQuestions }) => say('statement.open', { option: label, count: openQuestions }));
}

function sideEffectSentence({ label, effects }: OptionEntry, say: Say): string {
  const made = effects.filter(({ shares }) => shares.security > 0);
  if (made.length === 0) return say('statement.no-side-effects', { option: label });
  const above = made.filter(({ acceptable, dominant }) => !acceptable && dominant === 'security').length;
  const harms = listing(
    made.map((effect) => effect.label),
    shownHarms,
  );
  return above === 0
    ? say('statement.side-effects', { option: label, harms })
    : say('statement.side-effects-above', { option: label, harms, above });
}

function benefitSentence({ label, benefits }: OptionEntry, say: Say): string {
  if (benefits.length === 0) return say('statement.no-benefit', { option: label });
  const words = benefits.map(({ what, strength, delivered }) =>
    strength === null || delivered === null
      ? say('statement.benefit-unknown', { benefit: what })
      : say('statement.benefit', { benefit: what, left: delivered, strength }),
  );
  return say('statement.benefits', { option: label, benefits: listing(words) });
}

function balanceSentence({ label, verdict, also }: OptionEntry, say: Say): string {
  const told = { option: label, verdict: verdict.words, reason: verdict.reason };
  return also === null
    ? say('statement.balance', told)
    : say('statement.balance-also', { ...told, also: also.words, why: also.reason });
}

/** What is left, the highest risk first; options that leave the same share a sentence. */
function residualSentences(chosen: readonly OptionEntry[], scales: Scales, say: Say): readonly string[] {
  const lefts = chosen.map((option) => ({ option, left: residualGroups(option, scales, say) }));
  const different = new Map(lefts.map(({ left }) => [left.join('; '), left]));
  return [...different].map(([words, left]) => {
    const same = lefts.filter((one) => one.left.join('; ') === words);
    const names = same.map(({ option }) => say('name.quoted', { name: option.label }));
    return say('statement.residual', { count: same.length, options: listing(names), left: listing(left) });
  });
}

function residualGroups({ effects }: OptionEntry, scales: Scales, say: Say): readonly string[] {
  const left = effects.filter(({ runs, risk }) => runs.b > 0 && risk !== 'very-low');
  const groups = scales.risk.toReversed().flatMap(({ id }) => {
    const labels = left.filter(({ risk }) => risk === id).map(({ label }) => label);
    return labels.length === 0 ? [] : [say('residual.group', { risk: id, harms: listing(labels) })];
  });
  return groups.length === 0 ? [say('residual.nothing')] : groups;
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

import { counted, joined } from '../documents/joined.ts';
import { stepWord } from '../documents/level-words.ts';
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
  const { options, scenario, role, record, provisional, unreviewed } = parts;
  const chosen = options.filter(({ verdict }) => verdict.verdict === 'proportionate');
  const accepted = record.frozen.criteria.accepted.map(
    ({ kind, risk }) => `${kindWords[kind]} ${stepWord(parts.scales, 'risk', risk)}`,
  );
  return [
    ...(provisional
      ? [
          {
            heading: 'Provisional',
            sentences: [
              `This statement is provisional: ${counted(unreviewed.length, 'harm lacks', 'harms lack')} the sign-off of a named clinician.`,
            ],
          },
        ]
      : []),
    {
      heading: 'Intended use and who is concerned',
      sentences: [
        `${scenario.title}: ${sentence(scenario.purpose)}`,
        parts.groups.length > 0
          ? `It concerns these groups: ${joined(parts.groups)}.`
          : 'The scenario names no group of patients.',
        `Decided in the role of the ${role}.`,
      ],
    },
    {
      heading: 'Criteria for acceptance, set before the analysis',
      sentences: [
        `Highest accepted risk: ${joined(accepted)}.`,
        role === 'manufacturer'
          ? 'Risks are reduced as far as possible without harming the balance of benefit and risk; cost only decides between options that are equal otherwise.'
          : 'Cost counts after harms, benefit and burden of care.',
        `The criteria were frozen before any option was evaluated (SHA-256 ${record.frozen.hash}).`,
      ],
    },
    { heading: 'Risks and their control, option by option', sentences: options.map(riskSentence) },
    { heading: 'Risks that the controls themselves bring', sentences: options.map(sideEffectSentence) },
    { heading: 'Benefits', sentences: options.map(benefitSentence) },
    { heading: 'Emergencies', sentences: options.map((option) => `${named(option)}: ${option.emergency.text}`) },
    { heading: 'Overall balance of benefit and residual risk', sentences: options.map(balanceSentence) },
    {
      heading: 'Residual risks to disclose',
      sentences:
        chosen.length === 0
          ? ['No option is inside the criteria and on the front, so there is no residual risk to accept yet.']
          : residualSentences(chosen, parts.scales),
    },
    {
      heading: 'What the result hangs on',
      sentences: [
        parts.sensitivity.text,
        ...openSentences(options),
        ...parts.assumptions.map((assumption) => `Assumed: ${sentence(assumption)}`),
      ],
    },
    { heading: 'Review', sentences: [`Decide anew when one of these happens. ${record.rerunWhen.join(' ')}`] },
  ];
}

const kindWords = {
  patient: 'for patients',
  'other-person': 'for other persons',
  privacy: 'for privacy',
  'care-service': 'for the service',
  property: 'for property',
} as const;

function named({ label }: OptionEntry): string {
  return `Option “${label}”`;
}

function riskSentence(option: OptionEntry): string {
  const above = option.effects.filter(({ acceptable }) => !acceptable);
  const averted = option.effects.filter(({ runs }) => runs.b < runs.a).length;
  const result =
    above.length === 0
      ? 'all harms are within the criteria'
      : `${counted(above.length, 'harm')} above the criteria: ${joined(
          above.map(({ label }) => label),
          4,
        )}`;
  return `${named(option)}: ${result}; it makes ${counted(averted, 'harm')} less likely than no controls would.`;
}

function openSentences(options: readonly OptionEntry[]): readonly string[] {
  return options
    .filter(({ openQuestions }) => openQuestions > 0)
    .map(
      (option) =>
        `${named(option)}: ${counted(option.openQuestions, 'question')} about it not answered; what is not known counts as absent or as a starting value of the knowledge.`,
    );
}

function sideEffectSentence(option: OptionEntry): string {
  const made = option.effects.filter(({ shares }) => shares.security > 0);
  if (made.length === 0) return `${named(option)}: no harm is likelier because of its own side effects.`;
  const above = made.filter(({ acceptable, dominant }) => !acceptable && dominant === 'security').length;
  const labels = joined(
    made.map(({ label }) => label),
    4,
  );
  return `${named(option)}: its own side effects make likelier ${labels}; ${above === 0 ? 'none of these goes above its criterion for this reason' : `${above} of these above the criterion mostly for this reason`}.`;
}

function benefitSentence(option: OptionEntry): string {
  if (option.benefits.length === 0) {
    return `${named(option)}: the scenario states no benefit, so the balance of benefit and risk is open.`;
  }
  const words = option.benefits.map(({ what, strength, delivered }) =>
    strength === null || delivered === null
      ? `“${what}” (strength not known)`
      : `“${what}” (level ${delivered} of ${strength} left)`,
  );
  return `${named(option)}: ${joined(words)}.`;
}

function balanceSentence(option: OptionEntry): string {
  const also = option.also === null ? '' : ` Also ${option.also.words}: ${option.also.reason}`;
  return `${named(option)} is ${option.verdict.words}. ${option.verdict.reason}${also}`;
}

/** What is left, the highest risk first; options that leave the same share a sentence. */
function residualSentences(chosen: readonly OptionEntry[], scales: Decision['scales']): readonly string[] {
  const lefts = chosen.map((option) => ({ option, left: residualWords(option, scales) }));
  const different = [...new Set(lefts.map(({ left }) => left))];
  return different.map((left) => {
    const names = lefts.filter((one) => one.left === left).map(({ option }) => `“${option.label}”`);
    return `${names.length === 1 ? 'Option' : 'Options'} ${joined(names)}: ${left}.`;
  });
}

function residualWords({ effects }: OptionEntry, scales: Decision['scales']): string {
  const left = effects.filter(({ runs, risk }) => runs.b > 0 && risk !== 'very-low');
  const groups = scales.risk.toReversed().flatMap(({ id }) => {
    const labels = left.filter(({ risk }) => risk === id).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${stepWord(scales, 'risk', id)} risk of ${joined(labels)}`];
  });
  return groups.length === 0 ? 'nothing above very low risk is left' : groups.join('; ');
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

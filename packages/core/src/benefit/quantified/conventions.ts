import type { Distribution } from '../../quantity/distribution.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Severity, severities } from '../../quantity/severity.ts';
import { inEnglish as say } from '../../wording/say.ts';
import type { Amount } from './amount.ts';
import type { Parameter } from './harm-model.ts';

/**
 * What a level stands for in numbers, at the middle: the chance within a year or one campaign, by level of likelihood.
 * It follows the words of the scale (medium: about once in a year or a few years) and is an assumption of ours.
 */
const chanceByLevel = [0.0003, 0.003, 0.03, 0.4, 0.99, 0.999] as const;

const source = 'convention of nemecys, docs/risk-benefit.md';

function standard(
  id: string,
  label: string,
  told: { readonly unit: Parameter['unit']; readonly is: Distribution },
): Parameter {
  const quantity: Quantity = { is: told.is, grade: 'D', source };
  return { id, label, unit: told.unit, quantity, origin: 'standard' };
}

const tenfold: Distribution = { shape: 'log-normal', median: 1, p95: 10 };

/** The parameters that levels and severities are read with where nothing better was supplied. */
export const standardParameters: readonly Parameter[] = [
  standard('standard trust', say('parameter.trust'), {
    unit: 'factor',
    is: tenfold,
  }),
  standard('standard threat', say('parameter.threat-odds'), {
    unit: 'factor',
    is: tenfold,
  }),
  standard('standard control', say('parameter.control-odds'), {
    unit: 'factor',
    is: tenfold,
  }),
  standard('workaround most', say('parameter.workaround-most'), {
    unit: 'probability',
    is: { shape: 'uniform', low: 0.3, high: 0.9 },
  }),
  standard('workaround slope', say('parameter.workaround-slope'), {
    unit: 'factor',
    is: { shape: 'uniform', low: 0.1, high: 1 },
  }),
  standard('workaround middle', say('parameter.workaround-middle'), {
    unit: 'factor',
    is: { shape: 'uniform', low: 3, high: 30 },
  }),
  ...severities.map((severity) =>
    standard(weightId(severity), say('parameter.weight', { severity: say(`severity.${severity}`) }), {
      unit: 'qaly',
      is: standardWeights(severity),
    }),
  ),
];

/** The id of the parameter for the weight of a severity. */
export function weightId(severity: Severity): string {
  return `weight ${severity}`;
}

/** 3e-4, 3e-3, 0.08, 2 and 12 QALY, each times or divided by 3 in 90 of 100 (risk-benefit scheme §5). */
function standardWeights(severity: Severity): Distribution {
  const median = [0.0003, 0.003, 0.08, 2, 12][severities.indexOf(severity)] ?? 0;
  return { shape: 'log-normal', median, p95: median * 3 };
}

/** The chance that an attribute lacks that is trusted at a level; never at the highest. */
export function lackAt(trust: number): Amount {
  const top = chanceByLevel.length - 1;
  return trust >= top ? 0 : { odds: chanceByLevel[top - trust] ?? 1, factor: 'standard trust' };
}

/** The chance of a threat whose causes are there, from the ceiling of its likelihood; certain without one. */
export function chanceOfThreat(ceiling: number | null): Amount {
  const top = chanceByLevel.length - 1;
  return ceiling === null || ceiling >= top ? 1 : { odds: chanceByLevel[ceiling] ?? 1, factor: 'standard threat' };
}

/** The chance that a strategy fails that holds a threat down to a level of trust. */
export function failureAt(effect: number): Amount {
  const top = chanceByLevel.length - 1;
  if (effect >= top) return 0;
  return effect <= 0 ? 1 : { odds: chanceByLevel[top - effect] ?? 1, factor: 'standard control' };
}

/** The share of a control's effect that is left when people work around so many minutes a shift. */
export function followedAt(minutes: Amount): Amount {
  return { burden: minutes, share: 'workaround most', slope: 'workaround slope', middle: 'workaround middle' };
}

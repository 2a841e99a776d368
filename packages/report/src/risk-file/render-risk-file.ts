import type { Assessment, HarmEntry, Measure } from '@nemecys/core';
import { csv } from './csv.ts';

/** The columns of the risk file in their order; the language is that of ISO 14971. */
export const riskFileColumns = [
  'Hazardous Situation',
  'Harm',
  'Severity',
  'Probability (security likelihood)',
  'Risk',
  'Measures',
  'Residual Probability (security likelihood)',
  'Residual Risk',
  'Measures Usefulness',
  'Measures Effectiveness',
] as const;

/** `targets`: `major` (default) takes harms with impact or risk above the fourth level or not accepted, `all` every one. */
export type RiskFileOptions = { readonly targets?: 'major' | 'all' };

const major = 3;
const states = { 'in-place': 'in place', planned: 'planned', available: 'candidate' } as const;
const usefulness = { primary: 'Primary', secondary: 'Secondary', ineffective: 'Ineffective' } as const;
const effectiveness = { effective: 'effective', 'over-effective': 'over-effective' } as const;
const noControls = 'no controls on this path';

/**
 * The risk file as CSV: one row for each root cause, harm and strategy that acts or could act between them; a root cause
 * on whose way nothing acts has one row that says so. Sorted by harm as in the assessment, then situation, then measure.
 */
export function renderRiskFile(assessment: Assessment, options: RiskFileOptions = {}): string {
  const harms = assessment.harms.filter((harm) => options.targets === 'all' || isMajor(assessment, harm));
  return csv([riskFileColumns, ...harms.flatMap((harm) => sorted(harmRows(assessment, harm)))]);
}

function isMajor({ scales }: Assessment, harm: HarmEntry): boolean {
  const impact = scales.impact.findIndex((step) => step.id === harm.impact);
  const risk = scales.risk.findIndex((step) => step.id === harm.risk);
  return impact > major || risk > major || !harm.acceptable;
}

function harmRows(assessment: Assessment, harm: HarmEntry): readonly (readonly string[])[] {
  const bare = harm.rootCauses.filter((cause) => !harm.measures.some((measure) => measure.rootCause === cause));
  return [
    ...harm.measures.map((measure) => measureRow(assessment, harm, measure)),
    ...bare.map((cause) => bareRow(assessment, harm, cause)),
  ];
}

function measureRow(assessment: Assessment, harm: HarmEntry, measure: Measure): readonly string[] {
  const { scales } = assessment;
  return [
    situation(assessment, measure.rootCause),
    harmText(harm),
    word(scales.impact, harm.impact),
    word(scales.likelihood, measure.likelihood),
    word(scales.risk, measure.risk),
    measureText(measure),
    word(scales.likelihood, measure.residualLikelihood),
    word(scales.risk, measure.residualRisk),
    usefulness[measure.usefulness],
    effectiveness[measure.effectiveness],
  ];
}

function bareRow(assessment: Assessment, harm: HarmEntry, cause: string): readonly string[] {
  const { scales } = assessment;
  const likelihood = word(scales.likelihood, harm.likelihood);
  const risk = word(scales.risk, harm.risk);
  const impact = word(scales.impact, harm.impact);
  return [situation(assessment, cause), harmText(harm), impact, likelihood, risk, '', likelihood, risk, '', noControls];
}

function situation({ threats, whys }: Assessment, cause: string): string {
  const threat = threats.find((entry) => entry.id === cause);
  if (threat) return threat.text || threat.label;
  const why = Object.hasOwn(whys, cause) ? whys[cause] : undefined;
  return why?.kind === 'threat' ? why.text || why.label : cause;
}

function harmText({ label, assetLabel }: HarmEntry): string {
  return `${label}: ${assetLabel}`;
}

function measureText({ label, state, controls }: Measure): string {
  const at = controls.map((control) => `${control.label} at ${control.assetLabel}`).join('; ');
  return `${label} (${states[state]}): ${at}`;
}

function word(scale: Assessment['scales']['risk'], id: string): string {
  return scale.find((step) => step.id === id)?.label ?? id;
}

// By the texts themselves and not by a locale, so that the file is the same everywhere.
function sorted(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const keyed = rows.map((row) => ({ row, key: row.join('\u0000') }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

import type { Assessment } from '@nemecys/core';

type Props = {
  readonly scales: Assessment['scales'];
  readonly id: string;
};

/** A level of risk in words, coloured. */
export function RiskLevel({ scales, id }: Props) {
  const level = scales.risk.findIndex((step) => step.id === id);
  return <span className={`risk risk-${level}`}>{scales.risk[level]?.label ?? id}</span>;
}

/** A step of a scale, in words. */
export function stepLabel(
  scales: Assessment['scales'],
  scale: 'likelihood' | 'impact' | 'risk' | 'trust',
  id: string,
): string {
  return scales[scale].find((step) => step.id === id)?.label ?? id;
}

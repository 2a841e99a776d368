import type { Assessment } from '@nemecys/core';
import { useEnglish } from '../language/english.tsx';

type Props = {
  readonly scales: Assessment['scales'];
  readonly id: string;
  /** The scales are English in every language, as decisions are. */
  readonly isEnglish?: boolean;
};

/** A level of risk in words, coloured. */
export function RiskLevel({ scales, id, isEnglish = false }: Props) {
  const english = useEnglish();
  const level = scales.risk.findIndex((step) => step.id === id);
  return (
    <span lang={isEnglish ? english : undefined} className={`risk risk-${level}`}>
      {scales.risk[level]?.label ?? id}
    </span>
  );
}

/** A step of a scale, in words. */
export function stepLabel(
  scales: Assessment['scales'],
  scale: 'likelihood' | 'impact' | 'risk' | 'trust',
  id: string,
): string {
  return scales[scale].find((step) => step.id === id)?.label ?? id;
}

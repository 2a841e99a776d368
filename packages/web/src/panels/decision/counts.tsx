import type { Decision } from '@nemecys/core';
import { burdenText, vectorText } from '@nemecys/report';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly decision: Decision;
  /** Risks from the lowest level up, or a burden from the highest of its scale down. */
  readonly of: 'risk' | 'cost' | 'performance' | 'likelihood';
  readonly counts: readonly number[];
};

/** How many stand at each level, in the words of the scale. */
export function Counts({ decision, of, counts }: Props) {
  const { t } = useTranslation('decision');
  if (counts.every((count) => count === 0)) return t('classes.none');
  return of === 'risk' ? vectorText(decision, counts) : burdenText(decision, of, counts);
}

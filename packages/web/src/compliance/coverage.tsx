import type { RequirementCoverage } from '@nemecys/core';
import { useTranslation } from 'react-i18next';

/** How far something is shown, in words and colour. What is stated and what is verified are never one. */
export function Coverage({ of }: { readonly of: RequirementCoverage }) {
  const { t } = useTranslation('compliance');
  return <span className={`mark mark-${of}`}>{t(`coverage.${of}`)}</span>;
}

/** How grave a gap is, in words and colour. */
export function Gravity({ of }: { readonly of: 'blocking' | 'error' | 'warning' }) {
  const { t } = useTranslation('compliance');
  return <span className={`mark mark-${of}`}>{t(`gravity.${of}`)}</span>;
}

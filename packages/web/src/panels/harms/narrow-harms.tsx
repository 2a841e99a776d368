import type { Assessment } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { NarrowSelect } from '../place/narrow-field.tsx';
import { harmOrigins } from './harm-filter.ts';

/** Narrows what is shown to a risk and above. */
export function NarrowRisk({ scales }: Pick<Assessment, 'scales'>) {
  const { t } = useTranslation('panels');
  return (
    <NarrowSelect
      name="level"
      label={t('harms.level')}
      any={t('harms.anyLevel')}
      choices={scales.risk.toReversed().map(({ id, label }) => ({ value: id, label }))}
    />
  );
}

/** Narrows what is shown to what comes from one origin. */
export function NarrowOrigin() {
  const { t } = useTranslation('panels');
  return (
    <NarrowSelect
      name="origin"
      label={t('harms.origin')}
      any={t('harms.anyOrigin')}
      choices={harmOrigins.map((value) => ({ value, label: t(`origins.${value}`) }))}
    />
  );
}

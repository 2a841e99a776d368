import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/use-formats.ts';
import type { useSides } from './use-sides.ts';

type Props = {
  readonly label: string;
  readonly sides: Pick<ReturnType<typeof useSides>, 'versions' | 'others'>;
  readonly value: string;
  readonly choose: (side: string) => void;
};

/** The choice of a text to compare: as it is here, a saved version, or another scenario. */
export function SideChoice({ label, sides: { versions, others }, value, choose }: Props) {
  const { t } = useTranslation('panels');
  const { moment } = useFormats();
  return (
    <NativeSelect label={label} value={value} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="text">{t('compare.text')}</option>
      <optgroup label={t('compare.versions')}>
        {versions.map(({ number, message, savedAt, baselines }) => (
          <option key={number} value={`version-${number}`}>
            {t('compare.version', { number, message, saved: moment(savedAt) })}
            {baselines.length > 0 && ` [${baselines.join(', ')}]`}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('compare.others')}>
        {others.map(({ id, title }) => (
          <option key={id} value={`scenario-${id}`}>
            {title} ({id})
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
}

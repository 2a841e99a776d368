import { NativeSelect } from '@mantine/core';
import { type DisclosureLevel, disclosureLevels } from '@nemecys/core';
import { useTranslation } from 'react-i18next';

type BaselineProps = {
  readonly label: string;
  readonly baselines: readonly string[];
  readonly baseline: string;
  readonly onChange: (baseline: string) => void;
};

/** Chooses a baseline. */
export function BaselineSelect({ label, baselines, baseline, onChange }: BaselineProps) {
  return (
    <NativeSelect
      {...{ label }}
      data={[...baselines]}
      value={baseline}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type LevelProps = {
  readonly label: string;
  readonly level: DisclosureLevel;
  readonly onChange: (level: DisclosureLevel) => void;
};

/** Chooses how much is shown. */
export function LevelSelect({ label, level, onChange }: LevelProps) {
  const { t } = useTranslation('sharing');
  return (
    <NativeSelect
      {...{ label }}
      data={disclosureLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
      value={level}
      onChange={(event) => onChange(event.currentTarget.value as DisclosureLevel)}
    />
  );
}

import { Group, List, Stack, Switch, Text } from '@mantine/core';
import type { Assessment } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { indexOf } from './assessment-index.ts';
import { filteredHarms } from './harms/harm-filter.ts';
import { HarmList } from './harms/harm-list.tsx';
import { HarmMatrix } from './harms/harm-matrix.tsx';
import { NarrowOrigin, NarrowRisk } from './harms/narrow-harms.tsx';
import { NarrowSelect, NarrowText, useNarrow } from './place/narrow-field.tsx';

/** What can go wrong and for whom: by who is harmed and in what way, then one by one, the highest risk first. */
export function HarmsPanel({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation('panels');
  const { narrowed, narrow } = useNarrow();
  const filter = {
    all: narrowed.all === 'yes',
    level: narrowed.level ?? '',
    who: narrowed.who ?? '',
    kind: narrowed.kind ?? '',
    origin: narrowed.origin ?? '',
    find: narrowed.find ?? '',
  };
  const harms = filteredHarms(assessment, indexOf(assessment), filter);
  const who = new Map(assessment.harms.map(({ asset, assetLabel }) => [asset, assetLabel]));
  return (
    <Stack>
      {assessment.provisional && <Text fw={600}>{t('harms.provisional')}</Text>}
      <List>
        {assessment.headline.sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      <HarmMatrix assessment={assessment} />
      <Group align="end">
        <NarrowRisk scales={assessment.scales} />
        <NarrowSelect
          name="who"
          label={t('harms.who')}
          any={t('harms.anybody')}
          choices={[...who].map(([value, label]) => ({ value, label }))}
        />
        <NarrowOrigin />
        <NarrowText name="find" label={t('harms.find')} />
        <Switch
          label={t('harms.all', { count: assessment.harms.length })}
          checked={filter.all}
          onChange={(event) => narrow({ all: event.currentTarget.checked ? 'yes' : '' })}
        />
      </Group>
      <HarmList key={JSON.stringify(filter)} {...{ assessment, harms }} isNarrowed={isNarrowed(filter)} />
    </Stack>
  );
}

function isNarrowed({ all: _, ...words }: Parameters<typeof filteredHarms>[2]): boolean {
  return Object.values(words).some((word) => word !== '');
}

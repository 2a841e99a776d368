import { Group, Stack, Table, Text } from '@mantine/core';
import type { Assessment } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import type { Words } from '../engine/messages.ts';
import { indexOf, type KnownControl } from './assessment-index.ts';
import { EffectOfChange } from './controls/effect-of-change.tsx';
import { OtherControl } from './controls/other-control.tsx';
import { StateButtons } from './controls/state-buttons.tsx';
import type { Effect } from './controls/use-effect-of.ts';
import { More, usePages } from './place/more.tsx';
import { NarrowSelect, NarrowText, useNarrow } from './place/narrow-field.tsx';
import { ShownLink } from './place/shown-link.tsx';

type Props = { readonly assessment: Assessment; readonly effect: Effect; readonly words: Words | undefined };

const groups = ['stated', 'advised', 'in-place', 'planned', 'absent', 'unknown'] as const;

/** Controls that are stated and those that would help, each switched with its effect shown before. */
export function ControlsPanel({ assessment, effect, words }: Props) {
  const { t } = useTranslation('panels');
  const { narrowed } = useNarrow();
  const listed = controlsOf(assessment, narrowed.group ?? '').filter(({ label, assetLabel }) =>
    `${label} ${assetLabel}`.toLowerCase().includes((narrowed.find ?? '').toLowerCase()),
  );
  return (
    <Stack>
      <EffectOfChange effect={effect} />
      {words !== undefined && <OtherControl {...{ words, assessment, effect }} />}
      <Group align="end">
        <NarrowText name="find" label={t('controls.find')} />
        <NarrowSelect
          name="group"
          label={t('controls.group')}
          any={t('controls.usual')}
          choices={groups.map((value) => ({ value, label: t(`controls.groups.${value}`) }))}
        />
      </Group>
      {listed.length === 0 && <Text>{t('controls.none')}</Text>}
      <ControlTable key={JSON.stringify(narrowed)} {...{ listed, effect }} />
    </Stack>
  );
}

function ControlTable({ listed, effect }: { readonly listed: readonly KnownControl[]; readonly effect: Effect }) {
  const { t } = useTranslation('panels');
  const pages = usePages(listed, 40);
  return (
    <>
      <WideTable
        caption={t('controls.table')}
        columns={[t('controls.control'), t('controls.at'), t('controls.state'), t('control.effectOf')]}
      >
        {pages.shown.map((control) => (
          <Table.Tr key={control.id}>
            <Table.Td>
              <ShownLink
                to={{ kind: 'control', id: control.id }}
                text={control.label}
                label={t('detail.controlAt', { control: control.label, at: control.assetLabel })}
              />
            </Table.Td>
            <Table.Td>{control.assetLabel}</Table.Td>
            <Table.Td>{t(`states.${control.state}`)}</Table.Td>
            <Table.Td>
              <StateButtons {...{ control, effect }} />
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      <More {...pages} />
    </>
  );
}

/** Of a group; unless one is chosen those that are stated or advised. */
function controlsOf(assessment: Assessment, group: string): readonly KnownControl[] {
  const { controls } = indexOf(assessment);
  const stated = new Set(assessment.controls.map(({ id }) => id));
  const advised = new Set(
    assessment.harms.flatMap(({ advice }) => advice.flatMap((one) => one.controls.map(({ id }) => id))),
  );
  switch (group) {
    case '':
      return controls.filter(({ id }) => stated.has(id) || advised.has(id));
    case 'stated':
      return controls.filter(({ id }) => stated.has(id));
    case 'advised':
      return controls.filter(({ id }) => advised.has(id) && !stated.has(id));
    default:
      return controls.filter(({ state }) => state === group);
  }
}

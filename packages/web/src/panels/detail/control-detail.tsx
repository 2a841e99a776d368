import { Group, List, Stack, Text, Title } from '@mantine/core';
import { type Assessment, stepLevel, stepWord } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentIndex, KnownControl, Lessened } from '../assessment-index.ts';
import { EffectOfChange } from '../controls/effect-of-change.tsx';
import { StateButtons } from '../controls/state-buttons.tsx';
import type { Effect } from '../controls/use-effect-of.ts';
import { More, usePages } from '../place/more.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { DetailHeading } from './detail-heading.tsx';

type Props = {
  readonly control: KnownControl;
  readonly assessment: Assessment;
  readonly index: AssessmentIndex;
  readonly effect: Effect;
};

/** A control: where and in which state, what switching it would change, the threats it lessens, and what it brings with it. */
export function ControlDetail({ control, assessment, index, effect }: Props) {
  const { t } = useTranslation('panels');
  const { id, label, assetLabel, state } = control;
  const stated = assessment.controls.find((one) => one.id === id);
  return (
    <Stack gap="xs">
      <DetailHeading of={id}>{t('detail.controlAt', { control: label, at: assetLabel })}</DetailHeading>
      <Text>
        {t('control.state', { state: t(`states.${state}`) })}
        {stated?.providedBy != null && ` ${t('control.by', { who: stated.providedBy })}`}
      </Text>
      <Group gap="xs">
        <Text>{t('control.effectOf')}</Text>
        <StateButtons {...{ control, effect }} />
      </Group>
      <EffectOfChange effect={effect} />
      <Title order={3} size="h4">
        {t('control.lessens')}
      </Title>
      <LessenedList lessened={index.lessenedBy(id)} assessment={assessment} />
      <Title order={3} size="h4">
        {t('control.starts')}
      </Title>
      {(stated?.starts ?? []).length === 0 && (
        <Text>{t(stated === undefined ? 'control.startsUnknown' : 'control.startsNone')}</Text>
      )}
      <List>
        {stated?.starts.map((threat) => {
          const why = assessment.whys[threat];
          const text = why?.kind === 'threat' ? why.text || why.label : threat;
          return (
            <List.Item key={threat}>
              <ShownLink to={{ kind: 'threat', id: threat }} text={text} />
            </List.Item>
          );
        })}
      </List>
      {(stated?.references ?? []).length > 0 && (
        <Text size="sm">
          {t('control.references')} {stated?.references.map((one) => `${one.scheme} ${one.id}`).join('; ')}
        </Text>
      )}
    </Stack>
  );
}

type LessenedProps = { readonly lessened: readonly Lessened[]; readonly assessment: Assessment };

function LessenedList({ lessened, assessment: { scales } }: LessenedProps) {
  const { t } = useTranslation('panels');
  const level = (id: string) => stepLevel(scales, 'likelihood', id);
  const by = (one: Lessened) => level(one.threat.likelihood) - level(one.strategy.likelihood);
  const sorted = [...lessened].sort((a, b) => by(b) - by(a));
  const pages = usePages(sorted, 15);
  if (sorted.length === 0) return <Text>{t('control.lessensNone')}</Text>;
  return (
    <>
      <List>
        {pages.shown.map(({ threat, strategy }) => (
          <List.Item key={`${threat.id} ${strategy.strategy}`}>
            <ShownLink to={{ kind: 'threat', id: threat.id }} text={threat.text || threat.label} />{' '}
            {t(`control.does.${strategy.state}`, {
              now: stepWord(scales, 'likelihood', threat.likelihood),
              after: stepWord(scales, 'likelihood', strategy.likelihood),
              strategy: strategy.label,
            })}
          </List.Item>
        ))}
      </List>
      <More {...pages} />
    </>
  );
}

import { Button, Group, List, Text, Title } from '@mantine/core';
import type { Assessment, HarmEntry } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { LevelLink } from '../place/level-link.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { drawnAmong, stepsOf } from './drawn-places.ts';

type Props = {
  readonly harm: HarmEntry;
  readonly assessment: Assessment;
  /** The step that the drawing shows alone. */
  readonly step: number | undefined;
  readonly choose: (step: number | undefined) => void;
};

/** The likeliest way to a harm, with the numbers that its steps have on the drawing. */
export function Way({ harm, assessment, step, choose }: Props) {
  const { t } = useTranslation('panels');
  if (harm.path === null) return <Text>{t('way.none')}</Text>;
  const { scales, diagram } = assessment;
  const steps = stepsOf(harm.path);
  const last = steps.length;
  return (
    <section aria-label={t('way.title')}>
      <Title order={3} size="h4">
        {t('way.title')}
      </Title>
      <Group gap="xs" my="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={step === 1 || last === 0}
          onClick={() => choose(step === undefined ? last : step - 1)}
        >
          {t('way.previous')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={step === last || last === 0}
          onClick={() => choose(step === undefined ? 1 : step + 1)}
        >
          {t('way.next')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={step === undefined} onClick={() => choose(undefined)}>
          {t('way.whole')}
        </Button>
        <Text size="sm" role="status">
          {step === undefined ? t('way.all', { count: last }) : t('way.one', { step, of: last })}
        </Text>
      </Group>
      <List type="ordered">
        {steps.map(({ number, id, text, likelihood, assets }) => {
          const drawn = drawnAmong(diagram, assets);
          return (
            <List.Item key={id} aria-current={number === step ? 'step' : undefined} fw={number === step ? 600 : 400}>
              <ShownLink to={{ kind: 'threat', id }} text={text} /> (
              <LevelLink {...{ scales, scale: 'likelihood', level: likelihood, why: id, of: text }} />)
              {drawn.assets.length + drawn.edges.length === 0 && ` ${t('way.notDrawn')}`}
            </List.Item>
          );
        })}
      </List>
    </section>
  );
}

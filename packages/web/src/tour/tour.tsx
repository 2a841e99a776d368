import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToPlace } from '../panels/place/page-place.ts';
import { keepTour, readTour, steps } from './steps.ts';

/** What each part of the page is for, one after the other, for whoever began the tour; nothing for anybody else. */
export function Tour() {
  const { t } = useTranslation('tour');
  const [at, setAt] = useState(readTour);
  const step = at === undefined ? undefined : steps[at];
  if (at === undefined || step === undefined) return null;
  const go = (next: number | undefined) => {
    keepTour(next);
    setAt(next);
    const tab = next === undefined ? undefined : steps[next];
    if (tab !== undefined) goToPlace({ tab });
  };
  const isLast = at === steps.length - 1;
  return (
    <Paper component="section" withBorder p="sm" aria-label={t('title')}>
      <div role="status">
        <Title order={2} size="h4">
          {t('step', { number: at + 1, of: steps.length, name: t(`names.${step}`) })}
        </Title>
        <Text>{t(`about.${step}`)}</Text>
      </div>
      <Group mt="xs">
        {at > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => go(at - 1)}>
            {t('back')}
          </Button>
        )}
        {!isLast && (
          <Button size="compact-sm" onClick={() => go(at + 1)}>
            {t('on')}
          </Button>
        )}
        <Button size="compact-sm" variant={isLast ? 'filled' : 'default'} onClick={() => go(undefined)}>
          {t('end')}
        </Button>
      </Group>
    </Paper>
  );
}

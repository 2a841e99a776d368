import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HarmChanges } from '../compare/harm-changes.tsx';
import { sentencesBesideHarms } from '../compare/sentences-beside-harms.ts';
import type { Effect } from './use-effect-of.ts';

/** What the switch of a control would change, side effects included, with the choice to do it. */
export function EffectOfChange({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation('panels');
  const { shown, said, accept, leave } = effect;
  if (shown === undefined) return <div role="status">{said}</div>;
  const { sideEffectsStarted, sideEffectsStopped, after } = shown.compared.comparison;
  const { control, at } = shown;
  const state = t(`states.${shown.wanted.state}`);
  return (
    <section aria-label={t('effect.title')} className="effect">
      <Text fw={600}>{t('effect.what', { control, at, state })}</Text>
      {shown.wanted.state === 'planned' && after.mode === 'current' && <Text>{t('effect.plannedNow')}</Text>}
      <List>
        {sentencesBesideHarms(shown.compared.comparison).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
        {sideEffectsStarted.map(({ id, label }) => (
          <List.Item key={id}>{t('effect.starts', { label })}</List.Item>
        ))}
        {sideEffectsStopped.map(({ id, label }) => (
          <List.Item key={id}>{t('effect.stops', { label })}</List.Item>
        ))}
      </List>
      <HarmChanges compared={shown.compared} here="before" />
      <Group mt="xs">
        <Button onClick={accept}>{t('effect.do')}</Button>
        <Button variant="default" onClick={leave}>
          {t('effect.leave')}
        </Button>
      </Group>
    </section>
  );
}

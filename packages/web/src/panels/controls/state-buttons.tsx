import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KnownControl } from '../assessment-index.ts';
import type { Effect } from './use-effect-of.ts';

const states = ['absent', 'planned', 'in-place'] as const;

/** Shows what each other state of a control would change. */
export function StateButtons({ control, effect }: { readonly control: KnownControl; readonly effect: Effect }) {
  const { t } = useTranslation('panels');
  const { label, asset, assetLabel, state } = control;
  return (
    <Group gap="xs">
      {states
        .filter((one) => one !== state)
        .map((one) => (
          <Button
            key={one}
            size="compact-sm"
            variant="default"
            aria-label={t('control.switch', { state: t(`states.${one}`), control: label, at: assetLabel })}
            onClick={() =>
              effect.show({
                wanted: { kind: 'set-control', id: asset, control: control.control, state: one },
                ...{ control: label, at: assetLabel },
              })
            }
          >
            {t(`states.${one}`)}
          </Button>
        ))}
    </Group>
  );
}

import { Button, Group, Select, Stack } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.tsx';
import type { Words } from '../engine/messages.ts';
import { fieldWithin } from './within.ts';

type Props = {
  readonly words: Words;
  readonly glance: Glance;
  /** The things to move. */
  readonly ids: readonly string[];
  readonly onMove: (into: string | undefined) => void;
  readonly onClose: () => void;
};

const nowhere = ' nowhere';

/** Asks into which place, or onto which device, things are moved; offered are only those where all of them can be. */
export function MoveDialog({ words, glance, ids, onMove, onClose }: Props) {
  const { t } = useTranslation('canvas');
  const [into, setInto] = useState<string | null>(null);
  const classOf = (id: string) => glance.assets.find((asset) => asset.id === id)?.class ?? '';
  const boxes = glance.assets.filter(
    ({ id, inferred, class: box }) =>
      !inferred && !ids.includes(id) && ids.every((thing) => fieldWithin(words, classOf(thing), box) !== undefined),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (into === null) return;
    onMove(into === nowhere ? undefined : into);
    onClose();
  };
  return (
    <Dialog title={t('move.title', { count: ids.length })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Select
            label={t('move.into')}
            searchable
            data-first
            allowDeselect={false}
            maxDropdownHeight={240}
            comboboxProps={{ withinPortal: false }}
            data={[
              ...boxes.map(({ id, label }) => ({ value: id, label: `${label} (${id})` })),
              { value: nowhere, label: t('move.nowhere') },
            ]}
            value={into}
            onChange={setInto}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={into === null}>
              {t('move.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

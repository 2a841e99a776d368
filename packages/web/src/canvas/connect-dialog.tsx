import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../dialog.tsx';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { connecting, flowWord, waysBetween } from './ways-between.ts';

type Props = {
  readonly words: Words;
  readonly glance: Glance;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly edit: (wanted: TextEdit) => void;
  readonly onClose: () => void;
};

/** Connects two things: offered are only things and relations that the knowledge allows, and data on their way. */
export function ConnectDialog({ words, glance, edit, onClose, ...given }: Props) {
  const { t } = useTranslation('canvas');
  const [from, setFrom] = useState<string | null>(given.from ?? null);
  const [to, setTo] = useState<string | null>(given.to ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  const things = useMemo(() => glance.assets.filter(({ inferred }) => !inferred), [glance]);
  const classes = useMemo(() => new Map(things.map((thing) => [thing.id, thing.class])), [things]);
  const ways = useMemo(
    () => (from === null || to === null ? [] : waysBetween(words, classes.get(from) ?? '', classes.get(to) ?? '')),
    [words, classes, from, to],
  );
  const reachable = useMemo(() => {
    if (from === null) return things;
    const known = new Map<string, boolean>();
    return things.filter((thing) => {
      const found = known.get(thing.class) ?? waysBetween(words, classes.get(from) ?? '', thing.class).length > 0;
      known.set(thing.class, found);
      return found && thing.id !== from;
    });
  }, [words, things, classes, from]);
  // Where only one way is possible, it is meant.
  const way = ways.find(({ id }) => id === chosen) ?? (ways.length === 1 ? ways[0] : undefined);
  const choose = (set: (id: string | null) => void) => (id: string | null) => {
    set(id);
    setChosen(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from === null || to === null || way === undefined) return;
    edit(connecting(from, way.id, to));
    onClose();
  };
  const listed = (some: typeof things) => some.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }));
  // Whoever chooses the same thing again means it, and not nothing.
  const end = {
    searchable: true,
    allowDeselect: false,
    comboboxProps: { withinPortal: false },
    maxDropdownHeight: 240,
  };
  return (
    <Dialog title={t('connect.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Select
            label={t('connect.from')}
            {...end}
            data={listed(things)}
            value={from}
            onChange={choose(setFrom)}
            data-first={given.from === undefined || undefined}
          />
          <Select
            label={t('connect.to')}
            {...end}
            data={listed(reachable)}
            value={to}
            onChange={choose(setTo)}
            nothingFoundMessage={t('connect.nothing')}
            data-first={(given.from !== undefined && given.to === undefined) || undefined}
          />
          <Select
            label={t('connect.relation')}
            {...end}
            searchable={false}
            data={ways.map(({ id, label }) => ({ value: id, label: id === flowWord ? t('connect.sends') : label }))}
            value={way?.id ?? null}
            onChange={setChosen}
            data-first={given.to !== undefined || undefined}
          />
          {from !== null && to !== null && ways.length === 0 && <Text size="sm">{t('connect.none')}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={way === undefined}>
              {t('connect.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

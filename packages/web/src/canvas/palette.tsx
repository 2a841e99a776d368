import { Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, memo, type RefObject, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../engine/messages.ts';
import { type KindOfThing, kindOfThing, kindsOfThings } from './kind-of-thing.ts';
import { ThingIcon } from './thing-icon.tsx';

type Offered = Words['classes'][number];

/** Under which type a dragged kind of thing travels from the palette to the drawing. */
export const draggedKind = 'application/x-nemecys-class';

type Props = {
  readonly words: Words;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Adds a thing of a class, with a name if one was given. */
  readonly onAdd: (found: Offered, name: string) => void;
};

/** Everything that can be placed, by kind, with a search; placed by a click, by Enter, or dragged onto the drawing. */
export const Palette = memo(function Palette({ words, search, onAdd }: Props) {
  const { t } = useTranslation('canvas');
  const [wanted, setWanted] = useState('');
  const [name, setName] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const groups = useMemo(() => grouped(words.classes), [words]);
  const sought = wanted.trim().toLowerCase();
  const found = groups
    .map(({ kind, classes }) => ({ kind, classes: classes.filter((one) => isSought(one, t(`kind.${kind}`), sought)) }))
    .filter(({ classes }) => classes.length > 0);
  const flat = found.flatMap(({ classes }) => classes);
  const chosen = flat[Math.min(active, flat.length - 1)];
  const add = (one: Offered | undefined) => {
    if (one === undefined) return;
    onAdd(one, name.trim());
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(flat.length - 1, active + step));
      setActive(next);
      document.getElementById(`${list}-${flat[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      add(chosen);
    }
    if (event.key === 'Escape' && wanted !== '') setWanted('');
  };
  return (
    <Stack gap={6} className="palette">
      <TextInput
        ref={search}
        label={t('palette.kind')}
        placeholder={t('palette.search')}
        value={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.id}`}
        aria-autocomplete="list"
      />
      <TextInput
        label={t('palette.name')}
        placeholder={chosen?.label ?? ''}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add(chosen)}
      />
      <div className="palette-list" role="listbox" id={list} aria-label={t('palette.kind')} tabIndex={-1}>
        {found.map(({ kind, classes }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which fieldset is not
          <div role="group" key={kind} aria-label={t(`kind.${kind}`)}>
            <div className="palette-kind" aria-hidden="true">
              {t(`kind.${kind}`)}
            </div>
            {classes.map((one) => (
              <Option
                key={one.id}
                {...{ one, kind }}
                id={`${list}-${one.id}`}
                isActive={one === chosen}
                onAdd={() => add(one)}
              />
            ))}
          </div>
        ))}
      </div>
      {flat.length === 0 && <Text size="sm">{t('palette.nothing')}</Text>}
    </Stack>
  );
});

type OptionProps = {
  readonly one: Offered;
  readonly kind: KindOfThing;
  readonly id: string;
  readonly isActive: boolean;
  readonly onAdd: () => void;
};

function Option({ one, kind, id, isActive, onAdd }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search above it has the keys, as the pattern of comboboxes wants
    // biome-ignore lint/a11y/useFocusableInteractive: the search keeps the focus and names the active option
    <div
      role="option"
      id={id}
      className="palette-option"
      aria-selected={isActive}
      title={one.about}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(draggedKind, one.id);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={onAdd}
    >
      <ThingIcon kind={kind} />
      <span>{one.label}</span>
    </div>
  );
}

function grouped(classes: readonly Offered[]) {
  const byKind = new Map<KindOfThing, Offered[]>();
  for (const one of classes) {
    const kind = kindOfThing(one.kinds);
    byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  return kindsOfThings.map((kind) => ({ kind, classes: byKind.get(kind) ?? [] }));
}

/** Every word that was typed is in the name, the explanation or the kind. */
function isSought({ id, label, about }: Offered, kind: string, sought: string): boolean {
  const all = `${id} ${label} ${about} ${kind}`.toLowerCase();
  return sought.split(/\s+/u).every((word) => all.includes(word));
}

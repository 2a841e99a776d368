import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import { memo, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { itemOf, rootOf } from '../text/items.ts';
import type { Selection } from './canvas.tsx';
import { FactFields } from './fact-fields.tsx';
import { FlowFields } from './flow-fields.tsx';
import { FunctionFields } from './function-fields.tsx';
import { LinksOf } from './links-of.tsx';
import { ThingFields } from './thing-fields.tsx';

type Props = {
  readonly selected: Selection;
  readonly text: string;
  readonly words: Words;
  readonly glance: Glance;
  readonly edit: (wanted: TextEdit) => void;
  /** The element whose first field has the focus when somebody wants to edit. */
  readonly area: RefObject<HTMLDivElement | null>;
  readonly onLine: (line: number) => void;
};

/** The fields of what is selected on the drawing: its name, kind and place, plain questions about it, and its links. */
export const Inspector = memo(function Inspector({ selected, text, words, glance, edit, area, onLine }: Props) {
  const { t } = useTranslation('canvas');
  const [id] = selected.things.length === 1 ? selected.things : selected.things.length === 0 ? selected.lines : [];
  const item = useMemo(() => {
    const root = id === undefined ? undefined : rootOf(text);
    return root === undefined || id === undefined ? undefined : itemOf(root, id);
  }, [text, id]);
  if (selected.things.length > 1)
    return <Text size="sm">{t('fields.several', { count: selected.things.length })}</Text>;
  if (id === undefined) return <Text size="sm">{t('fields.none')}</Text>;
  const label = glance.assets.find((asset) => asset.id === id)?.label ?? id;
  const line = item === undefined ? undefined : lineOf(text, item.map.range?.[0] ?? 0);
  const shared = { item, words, glance, edit };
  return (
    <Stack gap="xs" ref={area} className="fields" role="group" aria-label={t('fields.of', { label })}>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {label}
        </Title>
        {line !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => onLine(line)}>
            {t('fields.line', { line })}
          </Button>
        )}
      </Group>
      {item === undefined && <NotListed id={id} glance={glance} edit={edit} />}
      {item !== undefined && item.section === 'flows' && <FlowFields {...shared} item={item} key={id} />}
      {item !== undefined && item.section === 'functions' && <FunctionFields {...shared} item={item} key={id} />}
      {item !== undefined && item.section !== 'flows' && item.section !== 'functions' && (
        <ThingFields {...shared} item={item} key={id} />
      )}
      {item !== undefined && <FactFields {...shared} item={item} />}
      <LinksOf id={id} glance={glance} edit={edit} />
    </Stack>
  );
});

type NotListedProps = { readonly id: string; readonly glance: Glance; readonly edit: (wanted: TextEdit) => void };

/** A relation has no entry with an id: it is a sentence, which can be taken out. */
function NotListed({ id, glance, edit }: NotListedProps) {
  const { t } = useTranslation('canvas');
  const relation = glance.diagram.edges.find((edge) => edge.id === id && edge.kind !== 'flow');
  const [from = '', is = '', to = ''] = id.split(' ');
  if (relation === undefined) return <Text size="sm">{t('fields.inferred')}</Text>;
  return (
    <Group>
      <Text size="sm">{`${from} ${is} ${to}`}</Text>
      <Button size="compact-xs" variant="default" onClick={() => edit({ kind: 'unrelate', from, is, to })}>
        {t('fields.unrelate')}
      </Button>
    </Group>
  );
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import {
  entriesOf,
  entryFields,
  isStated,
  keyOf,
  type ListedSection,
  type RegisterField,
  type SectionEntry,
  sectionEntries,
  statementOf,
} from '@nemecys/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import { WideTable } from '../wide-table.tsx';
import { type FieldWords, useFieldWords } from './field-words.ts';
import { readEntry } from './read-entry.ts';
import { SectionForm } from './section-form.tsx';

type Props = { readonly section: ListedSection; readonly props: PanelProps };

/** The entries of a section in a table of its fields, each to be changed or taken out, and the form for another one. */
export function SectionEntries({ section, props }: Props) {
  const { t } = useTranslation('register');
  const words = useFieldWords();
  const { held, act, mayEdit } = props;
  const { register } = held.open;
  const [open, setOpen] = useState<{ readonly entry: SectionEntry | undefined }>();
  const adding = useRef<HTMLButtonElement>(null);
  const entries = entriesOf(register, section);
  const title = t(`section.${section}.title`);
  const name = (entry: SectionEntry) => nameOf(section, entry, words);
  // The day on which somebody looked is said first: entries of no day would claim that they are all there are.
  const isWaiting =
    (section === 'vulnerabilities' || section === 'anomalies') && statementOf(register, section) === undefined;
  const done = () => {
    setOpen(undefined);
    adding.current?.focus();
  };
  const remove = (entry: SectionEntry) => {
    const edit = { kind: 'remove-entry', section, key: keyOf(section, entry) } as const;
    void act.edit(edit, t('removed', { section: title, name: name(entry) })).then(() => adding.current?.focus());
  };
  return (
    <Stack gap="xs" component="section" aria-labelledby="entries">
      <Title order={3} size="h4" id="entries">
        {t('entries')}
      </Title>
      {entries.length === 0 && !isStated(section) && <Text size="sm">{t(`section.${section}.empty`)}</Text>}
      {entries.length === 0 && isStated(section) && <Text size="sm">{t(isWaiting ? 'stateFirst' : 'noEntry')}</Text>}
      {entries.length > 0 && (
        <EntryTable
          {...{ section, entries, words, name, title }}
          {...(mayEdit ? { onChange: (entry) => setOpen({ entry }), onRemove: remove } : {})}
        />
      )}
      {mayEdit && !isWaiting && (
        <Group>
          <Button
            ref={adding}
            variant={entries.length === 0 ? 'filled' : 'default'}
            onClick={() => setOpen({ entry: undefined })}
          >
            {t('add')}
          </Button>
        </Group>
      )}
      {mayEdit && open !== undefined && (
        <SectionForm
          key={JSON.stringify(open.entry && keyOf(section, open.entry))}
          {...{ props, words }}
          title={
            open.entry === undefined ? t('newEntry', { section: title }) : t('changeIt', { name: name(open.entry) })
          }
          fields={entryFields(section)}
          said={open.entry}
          read={(draft) => readEntry(draft, { register, section, instead: open.entry && keyOf(section, open.entry) })}
          messageOf={(edit) => t('put', { section: title, name: edit.kind === 'put-entry' ? name(edit.entry) : '' })}
          onDone={done}
        />
      )}
    </Stack>
  );
}

type TableProps = {
  readonly section: ListedSection;
  readonly entries: readonly SectionEntry[];
  readonly words: FieldWords;
  readonly title: string;
  readonly name: (entry: SectionEntry) => string;
  readonly onChange?: (entry: SectionEntry) => void;
  readonly onRemove?: (entry: SectionEntry) => void;
};

function EntryTable({ section, entries, words, title, name, onChange, onRemove }: TableProps) {
  const { t } = useTranslation('register');
  const told = (field: RegisterField, entry: SectionEntry) =>
    words.told(field, (entry as Readonly<Record<string, unknown>>)[field.name]);
  // A field that no entry says anything in takes no room.
  const fields = entryFields(section).filter((field) => entries.some((entry) => told(field, entry) !== ''));
  const mayEdit = onChange !== undefined && onRemove !== undefined;
  return (
    <WideTable
      caption={title}
      columns={[...fields.map(({ path }) => words.label(path)), ...(mayEdit ? [t('column.toDo')] : [])]}
    >
      {entries.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of a file may have one key twice.
        <Table.Tr key={place}>
          {fields.map((field, at) =>
            at === 0 ? (
              <Table.Th key={field.path} scope="row" className="text">
                {told(field, entry)}
              </Table.Th>
            ) : (
              <Table.Td key={field.path} className="text">
                {told(field, entry)}
              </Table.Td>
            ),
          )}
          {mayEdit && (
            <Table.Td>
              <Group gap="xs" wrap="nowrap">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onChange(entry)}
                  aria-label={t('changeIt', { name: name(entry) })}
                >
                  {t('change')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onRemove(entry)}
                  aria-label={t('removeIt', { name: name(entry) })}
                >
                  {t('remove')}
                </Button>
              </Group>
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </WideTable>
  );
}

/** What an entry is called: the values of its key, as the table shows them. */
function nameOf(section: ListedSection, entry: SectionEntry, words: FieldWords): string {
  const names: readonly string[] = sectionEntries[section].key;
  const values: Readonly<Record<string, unknown>> = entry;
  return entryFields(section)
    .filter((field) => names.includes(field.name))
    .map((field) => words.told(field, values[field.name]))
    .join(', ');
}

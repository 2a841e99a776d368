import { Button, Group, Stack, Text } from '@mantine/core';
import type { RegisterField } from '@nemecys/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, draftOfFields, listOf } from './field-draft.ts';
import { type FieldInputProps, useShown } from './use-shown.ts';

/** A row at its place in the draft, with what is typed in it. */
export type Row = { readonly at: string; readonly draft: Draft; readonly onChange: (draft: Draft) => void };

type Props = FieldInputProps & {
  readonly fields: readonly RegisterField[];
  /** Asks for the fields of a row. */
  readonly ask: (row: Row) => ReactNode;
};

/** Asks for rows of fields: each can be taken out, and another one added. */
export function RowsInput({ field, fields, at, draft, onChange, form, ask }: Props) {
  const { t } = useTranslation('register');
  const { label, description } = useShown(field, { at, form });
  const rows = listOf(draft);
  return (
    <fieldset className="field-group">
      <legend>{label}</legend>
      <Stack gap="xs">
        {description !== undefined && <Text size="sm">{description}</Text>}
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place to tell it from the others.
          <fieldset key={place} className="field-group">
            <legend>{t('row', { label, number: place + 1 })}</legend>
            {ask({
              at: `${at}/${place}`,
              draft: row,
              onChange: (held) => onChange(rows.map((one, index) => (index === place ? held : one))),
            })}
            <Button
              size="compact-sm"
              variant="default"
              mt="xs"
              onClick={() => onChange(rows.filter((_, index) => index !== place))}
            >
              {t('removeRow', { label, number: place + 1 })}
            </Button>
          </fieldset>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...rows, draftOfFields(fields, undefined)])}
          >
            {t('addRow', { label })}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}

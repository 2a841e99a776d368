import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FieldProps, wordIn, wordsIn } from './field-props.ts';

type Choice = { readonly value: string; readonly label: string };

type Props = Pick<FieldProps, 'item' | 'edit'> & {
  readonly field: string;
  readonly label: string;
  readonly help: string;
  readonly choices: readonly Choice[];
  /** Cannot be left out. */
  readonly isNeeded?: boolean;
};

const usual = { size: 'xs' as const, comboboxProps: { withinPortal: false }, maxDropdownHeight: 220 };

/** A field with one word out of several, or none; an edit of it is an edit of the text. */
export function ChoiceField({ item, edit, field, label, help, choices, isNeeded = false }: Props) {
  const { t } = useTranslation('canvas');
  const value = wordIn(item, field);
  return (
    <Select
      {...usual}
      label={label}
      description={help}
      searchable={choices.length > 8}
      data={withOwn(choices, value === null ? [] : [value])}
      value={value}
      placeholder={t('fields.unstated')}
      clearable={!isNeeded}
      allowDeselect={!isNeeded}
      clearButtonProps={{ 'aria-label': t('fields.clear', { label }) }}
      onChange={(next) => edit({ kind: 'set-fields', changes: [{ id: item.id, field, value: next ?? undefined }] })}
    />
  );
}

/** A field with any number of words. */
export function ChoicesField({ item, edit, field, label, help, choices }: Props) {
  const value = wordsIn(item, field);
  return (
    <MultiSelect
      {...usual}
      label={label}
      description={help}
      searchable
      hidePickedOptions
      data={withOwn(choices, value)}
      value={value}
      onChange={(next) =>
        edit({ kind: 'set-fields', changes: [{ id: item.id, field, value: next.length === 0 ? undefined : next }] })
      }
    />
  );
}

/** What the text says is shown even where it is not offered. */
function withOwn(choices: readonly Choice[], stated: readonly string[]): Choice[] {
  const known = new Set(choices.map(({ value }) => value));
  return [...choices, ...stated.filter((one) => !known.has(one)).map((one) => ({ value: one, label: one }))];
}

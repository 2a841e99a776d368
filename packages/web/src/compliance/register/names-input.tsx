import { Autocomplete, MultiSelect, Select, TagsInput } from '@mantine/core';
import type { FieldValue } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import { listOf } from './field-draft.ts';
import { referenceChoices } from './reference-choices.ts';
import { type FieldInputProps, useShown } from './use-shown.ts';

/** How many of many names are listed at once; the rest is found by its words. */
const listed = 50;

type Props = FieldInputProps<Extract<FieldValue, { readonly kind: 'reference' }>> & {
  /** Several names, not one. */
  readonly isMany?: true;
};

/** Asks for names of things that there are; a name that was given before stays, and is told where it leads to nothing. */
export function NamesInput({ field, at, draft, onChange, form, isMany }: Props) {
  const { t } = useTranslation('register');
  const shown = useShown(field, { at, form });
  const { choices, isOpen, isWhole } = referenceChoices(field.value.to, form.props);
  const chosen = isMany === true ? listOf(draft).map(String) : [String(draft)].filter((name) => name !== '');
  const known = new Set(choices.map(({ value }) => value));
  const unknown = isOpen ? [] : chosen.filter((name) => !known.has(name));
  const gone = unknown.filter((name) => isWhole || isBroken({ path: field.path, name }, form.props));
  const about = [
    ...(shown.description === undefined ? [] : [shown.description]),
    ...(choices.length === 0 && !isOpen ? [t('nothingToName')] : []),
    ...gone.map((name) => t('gone', { name })),
  ].join(' ');
  const input = {
    ...shown,
    ...(about === '' ? {} : { description: about }),
    limit: listed,
    // What is told below the field stays to be read until somebody looks for a name.
    openOnFocus: false,
    nothingFoundMessage: t('nothingFound'),
  };
  if (isOpen) {
    const { nothingFoundMessage: _, ...open } = input;
    const names = choices.map(({ value }) => value);
    return isMany === true ? (
      <TagsInput {...open} data={names} value={chosen} onChange={onChange} />
    ) : (
      <Autocomplete {...open} data={names} value={chosen[0] ?? ''} onChange={onChange} />
    );
  }
  const data = [...choices, ...unknown.map((name) => ({ value: name, label: name }))];
  return isMany === true ? (
    <MultiSelect {...input} searchable data={data} value={chosen} onChange={onChange} />
  ) : (
    <Select
      {...input}
      searchable
      clearable={!field.isNeeded}
      data={data}
      value={chosen[0] ?? null}
      onChange={(name) => onChange(name ?? '')}
    />
  );
}

/** Whether the rules have found that a name of a section leads to nothing. */
function isBroken(
  { path, name }: { readonly path: string; readonly name: string },
  { compliance }: PanelProps,
): boolean {
  const start = `R-TRC-02:${path.split('/')[0]}.`;
  return compliance.findings.some(({ id }) => id.startsWith(start) && id.endsWith(`:${name}`));
}

import type { FieldValue, RegisterField } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import type { Draft, DraftFaults } from './field-draft.ts';
import type { FieldWords } from './field-words.ts';

/** What every field of a form is shown with. */
export type FieldForm = { readonly props: PanelProps; readonly words: FieldWords; readonly faults: DraftFaults };

/** A field with what is typed or chosen in it; `at` is its place in the draft of the whole form. */
export type FieldInputProps<Value extends FieldValue = FieldValue> = {
  readonly field: Omit<RegisterField, 'value'> & { readonly value: Value };
  readonly at: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly form: FieldForm;
};

/** The label, help, fault and need of a field, as every input takes them. */
export function useShown(field: RegisterField, { at, form }: Pick<FieldInputProps, 'at' | 'form'>) {
  const { t } = useTranslation('register');
  const { words, faults } = form;
  const fault = faults.get(at) ?? (field.value.kind === 'list' ? faultWithin(faults, at) : undefined);
  const says = fault === 'wrong' ? t(`fault.wrong.${formOf(field.value)}`) : fault && t(`fault.${fault}`);
  return {
    label: words.label(field.path),
    description: words.help(field.path),
    required: field.isNeeded,
    error: says,
  };
}

/** Of a list whose lines are one text, what is wrong with one of the lines. */
function faultWithin(faults: DraftFaults, at: string) {
  return [...faults].find(([path]) => path.startsWith(`${at}/`))?.[1];
}

function formOf(value: FieldValue): 'date' | 'moment' | 'number' | 'form' {
  return value.kind === 'date' || value.kind === 'moment' || value.kind === 'number' ? value.kind : 'form';
}

import { Stack, Text, Textarea } from '@mantine/core';
import type { FieldValue } from '@nemecys/core';
import { useState } from 'react';
import { groupOf } from './field-draft.ts';
import { type FieldInputProps, useShown } from './use-shown.ts';

/** How many texts are asked for without a click. */
const few = 12;

/** Asks for a text for any of its keys; where there are many keys only those that have one are open from the start. */
export function TextsInput({
  field,
  at,
  draft,
  onChange,
  form,
}: FieldInputProps<Extract<FieldValue, { readonly kind: 'texts' }>>) {
  const { label, description } = useShown(field, { at, form });
  const texts = groupOf(draft);
  const [wasFilled] = useState(Object.values(texts).some((text) => text !== ''));
  const keys = Object.keys(texts);
  const inputs = (
    <Stack gap="xs">
      {description !== undefined && <Text size="sm">{description}</Text>}
      {keys.map((key) => (
        <Textarea
          key={key}
          autosize
          label={form.words.choice(field.path, key)}
          value={String(texts[key] ?? '')}
          onChange={(event) => onChange({ ...texts, [key]: event.currentTarget.value })}
        />
      ))}
    </Stack>
  );
  if (keys.length <= few)
    return (
      <fieldset className="field-group">
        <legend>{label}</legend>
        {inputs}
      </fieldset>
    );
  return (
    <details className="field-group" open={wasFilled}>
      <summary>{label}</summary>
      {inputs}
    </details>
  );
}

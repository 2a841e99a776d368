import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldProps, wordIn } from './field-props.ts';

/** The name of a thing for readers; it is in the text when the field is left or Enter is pressed, as one step of undo. */
export function NameField({ item, edit }: Pick<FieldProps, 'item' | 'edit'>) {
  const { t } = useTranslation('canvas');
  const stated = wordIn(item, 'label') ?? '';
  const [typed, setTyped] = useState<string>();
  const write = () => {
    if (typed !== undefined && typed !== stated) {
      const value = typed.trim() === '' ? undefined : typed.trim();
      edit({ kind: 'set-fields', changes: [{ id: item.id, field: 'label', value }] });
    }
    setTyped(undefined);
  };
  return (
    <TextInput
      size="xs"
      label={t('fields.label')}
      description={t('fields.labelHelp', { id: item.id })}
      value={typed ?? stated}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={write}
      onKeyDown={(event) => {
        if (event.key === 'Enter') write();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}

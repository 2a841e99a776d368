import { Button, Group, Stack, Title } from '@mantine/core';
import type { RegisterEdit, RegisterField } from '@nemecys/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import { useEditFrom } from '../use-edit-from.ts';
import { useFocusFirst } from '../use-focus-first.ts';
import { type Draft, type DraftFaults, type DraftGroup, draftOfFields, groupOf } from './field-draft.ts';
import { GroupInput } from './field-input.tsx';
import type { FieldWords } from './field-words.ts';
import type { ReadDraft } from './read-entry.ts';

type Props = {
  readonly props: PanelProps;
  readonly words: FieldWords;
  readonly title: string;
  readonly fields: readonly RegisterField[];
  /** What is said already; nothing where it is said for the first time. */
  readonly said: unknown;
  readonly read: (draft: DraftGroup) => ReadDraft;
  /** What the version of the register is called that comes of it. */
  readonly messageOf: (edit: RegisterEdit) => string;
  readonly onDone: () => void;
};

/** Asks for the fields of an entry, or of what a section says as a whole, and saves them as an edit of the register. */
export function SectionForm({ props, words, title, fields, said, read, messageOf, onDone }: Props) {
  const { t } = useTranslation('register');
  const [draft, setDraft] = useState<Draft>(() => draftOfFields(fields, said));
  const [faults, setFaults] = useState<DraftFaults>(new Map());
  const form = useRef<HTMLFormElement>(null);
  const edit = useEditFrom(props);
  useFocusFirst(form);
  useEffect(() => {
    // Whoever hears the page is brought to what is wrong.
    if (faults.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = read(groupOf(draft));
    if (found.kind === 'faults') return setFaults(found.faults);
    setFaults(new Map());
    if (await edit(found.edit, messageOf(found.edit))) onDone();
  };
  return (
    // The faults stand beside the fields, in the language of the page: those of the browser would hide them.
    <form ref={form} onSubmit={(event) => void save(event)} aria-label={title} noValidate>
      <Stack gap="xs" maw={640}>
        <Title order={4} size="h5">
          {title}
        </Title>
        <GroupInput {...{ fields, draft }} at="" onChange={setDraft} form={{ props, words, faults }} />
        <Group>
          <Button type="submit">{t('save')}</Button>
          <Button variant="default" onClick={onDone}>
            {t('leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { entriesOf, isListed, type StatedSection, statementFields, statementOf } from '@nemecys/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import { useFieldWords } from './field-words.ts';
import { type ReadDraft, readStatement } from './read-entry.ts';
import { SectionForm } from './section-form.tsx';

type Props = { readonly section: StatedSection; readonly props: PanelProps };

/** What a section says as a whole, to be said, said otherwise or taken back. */
export function SectionStatement({ section, props }: Props) {
  const { t } = useTranslation('register');
  const words = useFieldWords();
  const { held, act, mayEdit } = props;
  const { register } = held.open;
  const [isOpen, setOpen] = useState(false);
  const saying = useRef<HTMLButtonElement>(null);
  const fields = statementFields(section);
  const statement = statementOf(register, section);
  const title = t(`section.${section}.title`);
  const hasEntries = isListed(section) && entriesOf(register, section).length > 0;
  // Where entries say all there is to say, nothing is left to be said as a whole.
  if (fields.length === 0 && hasEntries) return null;
  const values: Readonly<Record<string, unknown>> = statement ?? {};
  const lines = fields.flatMap((field) => {
    const told = words.told(field, values[field.name]);
    return told === '' ? [] : [[words.label(field.path), told] as const];
  });
  const says =
    statement === undefined ? t(`section.${section}.empty`) : lines.length === 0 ? t('lookedAndFoundNone') : '';
  const save = (read: ReadDraft) =>
    read.kind === 'edit' ? act.edit(read.edit, t('foundNone', { section: title })) : undefined;
  const say = () => (fields.length > 0 ? setOpen(true) : void save(readStatement({}, section)));
  const takeBack = () => {
    void act
      .edit({ kind: 'remove-statement', section }, t('unsaid', { section: title }))
      .then(() => saying.current?.focus());
  };
  const done = () => {
    setOpen(false);
    saying.current?.focus();
  };
  const sayWord = fields.length === 0 ? t('sayFoundNone') : t(statement === undefined ? 'say' : 'sayOtherwise');
  return (
    <Stack gap="xs" component="section" aria-labelledby="statement">
      <Title order={3} size="h4" id="statement">
        {t('statement')}
      </Title>
      {says !== '' && <Text size="sm">{says}</Text>}
      {lines.length > 0 && (
        <dl className="section-says">
          {lines.map(([label, told]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{told}</dd>
            </div>
          ))}
        </dl>
      )}
      {mayEdit && (
        <Group>
          {(fields.length > 0 || statement === undefined) && (
            <Button ref={saying} variant={statement === undefined ? 'filled' : 'default'} onClick={say}>
              {sayWord}
            </Button>
          )}
          {statement !== undefined && !hasEntries && (
            <Button variant="default" onClick={takeBack}>
              {t('takeBack')}
            </Button>
          )}
        </Group>
      )}
      {mayEdit && isOpen && (
        <SectionForm
          {...{ props, words, fields }}
          title={t('saying', { section: title })}
          said={statement}
          read={(draft) => readStatement(draft, section)}
          messageOf={() => t('said', { section: title })}
          onDone={done}
        />
      )}
    </Stack>
  );
}

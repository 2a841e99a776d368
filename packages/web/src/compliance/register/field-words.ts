import type { FieldValue, RegisterField } from '@nemecys/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What the fields of the register are called, and how what stands in them is read. */
export type FieldWords = {
  readonly label: (path: string) => string;
  readonly help: (path: string) => string | undefined;
  /** A choice of a field, a key of its texts, or a way to answer it. */
  readonly choice: (path: string, value: string) => string;
  /** What a field says, in one line. */
  readonly told: (field: Pick<RegisterField, 'path' | 'value'>, said: unknown) => string;
};

type Words = Readonly<Record<string, string>>;

/** The words of the fields in the language of the pages. A field without words of its own is called by its name. */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation('register');
  return useMemo(() => {
    const labels: Words = t('label', { returnObjects: true });
    const helps: Words = t('help', { returnObjects: true });
    const choices: Readonly<Record<string, Words>> = t('choice', { returnObjects: true });
    const choice: FieldWords['choice'] = (path, value) => choices[path]?.[value] ?? value;
    return {
      label: (path) => labels[path] ?? path,
      help: (path) => helps[path],
      choice,
      told: (field, said) => told(field, said, { choice, label: (path) => labels[path] ?? path }),
    };
  }, [t]);
}

type Told = Pick<FieldWords, 'choice' | 'label'>;

function told({ path, value }: Pick<RegisterField, 'path' | 'value'>, said: unknown, words: Told): string {
  if (said === undefined) return '';
  switch (value.kind) {
    case 'choice':
      return words.choice(path, String(said));
    case 'yes-no':
      return words.choice('yes-no', said === true ? 'yes' : 'no');
    case 'list':
      return Array.isArray(said) ? said.map((one) => told({ path, value: value.of }, one, words)).join('; ') : '';
    case 'group':
      return groupTold(value, said, words);
    case 'texts':
      return Object.entries(said as Readonly<Record<string, string>>)
        .map(([key, text]) => `${words.choice(path, key)}: ${text}`)
        .join('; ');
    case 'either':
      return wayTold({ path, value }, said, words);
    default:
      return String(said);
  }
}

function groupTold({ fields }: Extract<FieldValue, { kind: 'group' }>, said: unknown, words: Told): string {
  const values = said as Readonly<Record<string, unknown>>;
  return fields
    .filter(({ name }) => values[name] !== undefined)
    .map((field) => `${words.label(field.path)}: ${told(field, values[field.name], words)}`)
    .join(', ');
}

function wayTold(
  { path, value }: { readonly path: string; readonly value: Extract<FieldValue, { kind: 'either' }> },
  said: unknown,
  words: Told,
): string {
  if (Array.isArray(said) && said.length === 0) return words.choice(path, 'none');
  const way = value.ways.find(({ name, value: held }) =>
    held.kind === 'group' ? !Array.isArray(said) && name in Object(said) : held.kind === 'list' && Array.isArray(said),
  );
  return way === undefined ? '' : told({ path, value: way.value }, said, words);
}

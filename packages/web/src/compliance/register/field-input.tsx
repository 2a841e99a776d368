import { Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { FieldValue, RegisterField } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { type Draft, draftOf, groupOf, listOf, wayOf } from './field-draft.ts';
import { NamesInput } from './names-input.tsx';
import { RowsInput } from './rows-input.tsx';
import { TextsInput } from './texts-input.tsx';
import { type FieldInputProps, useShown } from './use-shown.ts';

/** Fields that hold whole sentences. */
const long = new Set([
  ...['because', 'text', 'effect', 'assessment', 'note', 'plan', 'safety', 'betterRejected', 'acceptance'],
  ...['sideEffects', 'answer', 'unknown', 'noClock'],
]);

/** Asks for one field, in the way that suits what it holds, and says beside it what is wrong. */
export function FieldInput({ field, at, draft, onChange, form }: FieldInputProps) {
  const { value } = field;
  const shown = useShown(field, { at, form });
  const text = typeof draft === 'string' ? draft : '';
  switch (value.kind) {
    case 'text':
      return long.has(field.name) || field.path.startsWith('flows/') ? (
        <Textarea {...shown} autosize value={text} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <TextInput {...shown} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
      );
    case 'moment':
      return <TextInput {...shown} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'date':
      return (
        <TextInput {...shown} type="date" value={text} onChange={(event) => onChange(event.currentTarget.value)} />
      );
    case 'number':
      return (
        <TextInput
          {...shown}
          inputMode="numeric"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'yes-no':
    case 'choice':
      return <ChoiceInput {...{ field: { ...field, value }, at, draft, onChange, form }} />;
    case 'reference':
      return <NamesInput {...{ field: { ...field, value }, at, draft, onChange, form }} />;
    case 'list':
      return <ListInput {...{ field: { ...field, value }, at, draft, onChange, form }} />;
    case 'group':
      return (
        <fieldset className="field-group">
          <legend>{form.words.label(field.path)}</legend>
          <GroupInput {...{ fields: value.fields, at, draft, onChange, form }} />
        </fieldset>
      );
    case 'texts':
      return <TextsInput {...{ field: { ...field, value }, at, draft, onChange, form }} />;
    case 'either':
      return <EitherInput {...{ field: { ...field, value }, at, draft, onChange, form }} />;
    case 'none':
      return null;
  }
}

type GroupProps = Omit<FieldInputProps, 'field'> & { readonly fields: readonly RegisterField[] };

/** Asks for the fields of a group, one below the other. */
export function GroupInput({ fields, at, draft, onChange, form }: GroupProps) {
  const group = groupOf(draft);
  return (
    <Stack gap="xs">
      {fields.map((field) => (
        <FieldInput
          key={field.path}
          {...{ field, form }}
          at={at === '' ? field.name : `${at}/${field.name}`}
          draft={group[field.name] ?? draftOf(field.value, undefined)}
          onChange={(held) => onChange({ ...group, [field.name]: held })}
        />
      ))}
    </Stack>
  );
}

type Choice = Extract<FieldValue, { readonly kind: 'choice' | 'yes-no' }>;

function ChoiceInput({ field, at, draft, onChange, form }: FieldInputProps<Choice>) {
  const { t } = useTranslation('register');
  const options = field.value.kind === 'choice' ? field.value.options : ['yes', 'no'];
  const path = field.value.kind === 'choice' ? field.path : 'yes-no';
  return (
    <NativeSelect
      {...useShown(field, { at, form })}
      value={typeof draft === 'string' ? draft : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t(field.isNeeded ? 'choose' : 'notStated') },
        ...options.map((value) => ({ value, label: form.words.choice(path, value) })),
      ]}
    />
  );
}

type List = Extract<FieldValue, { readonly kind: 'list' }>;

function ListInput({ field, at, draft, onChange, form }: FieldInputProps<List>) {
  const { of } = field.value;
  const shown = useShown(field, { at, form });
  const lines = listOf(draft).flatMap((one) => (typeof one === 'string' ? [one] : []));
  switch (of.kind) {
    case 'reference':
      return <NamesInput {...{ field: { ...field, value: of }, at, draft, onChange, form }} isMany />;
    case 'choice':
      return (
        <Checkbox.Group {...shown} value={lines} onChange={onChange}>
          <Group mt={4}>
            {of.options.map((value) => (
              <Checkbox key={value} value={value} label={form.words.choice(field.path, value)} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'group':
      return (
        <RowsInput
          {...{ field, at, draft, onChange, form }}
          fields={of.fields}
          ask={(row) => <GroupInput {...row} {...{ form }} fields={of.fields} />}
        />
      );
    default:
      return (
        <Textarea
          {...shown}
          autosize
          value={lines.join('\n')}
          onChange={(event) => onChange(event.currentTarget.value.split('\n'))}
        />
      );
  }
}

type Either = Extract<FieldValue, { readonly kind: 'either' }>;

/** First the way to answer, then what that way asks for. */
function EitherInput({ field, at, draft, onChange, form }: FieldInputProps<Either>) {
  const { t } = useTranslation('register');
  const { way, held } = wayOf(draft);
  const chosen = field.value.ways.find(({ name }) => name === way);
  const shown = useShown(field, { at, form });
  const choose = (name: string) => {
    const next = field.value.ways.find((one) => one.name === name);
    onChange({ way: name, held: next === undefined ? '' : draftOf(next.value, undefined) });
  };
  const within = { at, draft: held, onChange: (next: Draft) => onChange({ way, held: next }), form };
  const isList = chosen?.value.kind === 'list';
  return (
    <Stack gap="xs">
      <NativeSelect
        {...shown}
        error={isList ? undefined : shown.error}
        value={way}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t(field.isNeeded ? 'choose' : 'notStated') },
          ...field.value.ways.map(({ name }) => ({ value: name, label: form.words.choice(field.path, name) })),
        ]}
      />
      {chosen?.value.kind === 'group' && <GroupInput {...within} fields={chosen.value.fields} />}
      {isList && <FieldInput {...within} field={{ ...field, path: `${field.path}/list`, value: chosen.value }} />}
    </Stack>
  );
}

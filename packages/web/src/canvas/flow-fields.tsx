import { useTranslation } from 'react-i18next';
import { ChoiceField, ChoicesField } from './choice-field.tsx';
import { type FieldProps, wordIn } from './field-props.ts';
import { NameField } from './name-field.tsx';

const encrypted = ['yes', 'no', 'planned', 'unknown'] as const;
const authenticated = ['mutual', 'server', 'none', 'unknown'] as const;
const onFailure = ['buffers', 'stops', 'last-value', 'unknown'] as const;

/** The fields of data on their way from one thing to another. */
export function FlowFields({ item, words, glance, edit }: FieldProps) {
  const { t } = useTranslation('canvas');
  const kindsOf = (id: string) => words.classes.find((one) => one.id === id)?.kinds ?? [];
  const listed = glance.assets.filter(({ inferred }) => !inferred);
  const ofKind = (kind: string) =>
    listed.filter((one) => kindsOf(one.class).includes(kind)).map(({ id, label }) => ({ value: id, label }));
  const ends = [wordIn(item, 'from'), wordIn(item, 'to')].flatMap((id) => id ?? []);
  const shared = { item, edit };
  return (
    <>
      <NameField {...shared} />
      <ChoicesField
        {...shared}
        field="data"
        label={t('flow.data')}
        help={t('flow.dataHelp')}
        choices={ofKind('data')}
      />
      <ChoicesField
        {...shared}
        field="over"
        label={t('flow.over')}
        help={t('flow.overHelp')}
        choices={ofKind('network')}
      />
      <ChoiceField
        {...shared}
        field="encrypted"
        label={t('flow.encrypted')}
        help={t('flow.encryptedHelp')}
        choices={encrypted.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
      <ChoiceField
        {...shared}
        field="authenticated"
        label={t('flow.authenticated')}
        help={t('flow.authenticatedHelp')}
        choices={authenticated.map((value) => ({ value, label: t(`authenticated.${value}`) }))}
      />
      <ChoiceField
        {...shared}
        field="initiator"
        label={t('flow.initiator')}
        help={t('flow.initiatorHelp')}
        choices={ends.map((id) => ({ value: id, label: listed.find((one) => one.id === id)?.label ?? id }))}
      />
      <ChoiceField
        {...shared}
        field="on-failure"
        label={t('flow.onFailure')}
        help={t('flow.onFailureHelp')}
        choices={onFailure.map((value) => ({ value, label: t(`onFailure.${value}`) }))}
      />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { ChoiceField, ChoicesField } from './choice-field.tsx';
import type { FieldProps } from './field-props.ts';
import { NameField } from './name-field.tsx';

const kinds = ['diagnose', 'treat', 'monitor', 'alarm', 'deliver'] as const;

/** The fields of what is done for patients with the devices. */
export function FunctionFields({ item, words, glance, edit }: FieldProps) {
  const { t } = useTranslation('canvas');
  const listed = glance.assets.filter(({ inferred }) => !inferred);
  const sectionOf = (id: string) => words.classes.find((one) => one.id === id)?.section;
  const from = (...sections: readonly string[]) =>
    listed
      .filter((one) => sections.includes(sectionOf(one.class) ?? ''))
      .map(({ id, label }) => ({ value: id, label }));
  const shared = { item, edit };
  return (
    <>
      <NameField {...shared} />
      <ChoiceField
        {...shared}
        field="kind"
        label={t('function.kind')}
        help={t('function.kindHelp')}
        choices={kinds.map((value) => ({ value, label: t(`functionKind.${value}`) }))}
      />
      <ChoiceField
        {...shared}
        field="for"
        label={t('function.for')}
        help={t('function.forHelp')}
        choices={from('people')}
      />
      <ChoicesField
        {...shared}
        field="by"
        label={t('function.by')}
        help={t('function.byHelp')}
        choices={from('people', 'assets')}
      />
      <ChoicesField
        {...shared}
        field="uses"
        label={t('function.uses')}
        help={t('function.usesHelp')}
        choices={from('data')}
      />
      <ChoicesField
        {...shared}
        field="at"
        label={t('function.at')}
        help={t('function.atHelp')}
        choices={from('assets')}
      />
    </>
  );
}

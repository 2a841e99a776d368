import { useTranslation } from 'react-i18next';
import { ChoiceField, ChoicesField } from './choice-field.tsx';
import type { FieldProps } from './field-props.ts';
import { NameField } from './name-field.tsx';
import { fieldWithin } from './within.ts';

const uses = ['diagnosis', 'treatment', 'alarm', 'device-command', 'firmware', 'credential', 'identity'] as const;

/** The fields of a place, a person, a device, a piece of software, a network or data. */
export function ThingFields({ item, words, glance, edit }: FieldProps) {
  const { t } = useTranslation('canvas');
  const { section } = item;
  const type = String(item.map.get('type'));
  const listed = glance.assets.filter(({ inferred, id }) => !inferred && id !== item.id);
  const where = (field: 'zone' | 'on') =>
    listed
      .filter((box) => fieldWithin(words, type, box.class) === field)
      .map(({ id, label }) => ({ value: id, label }));
  const [zones, devices] = [where('zone'), where('on')];
  const isHuman = (id: string) => words.classes.find((one) => one.id === id)?.section === 'people';
  const shared = { item, edit };
  return (
    <>
      <NameField {...shared} />
      <ChoiceField
        {...shared}
        field="type"
        isNeeded
        label={t('fields.type')}
        help={words.classes.find(({ id }) => id === type)?.about || t('fields.typeHelp')}
        choices={words.classes.filter((one) => one.section === section).map(({ id, label }) => ({ value: id, label }))}
      />
      {zones.length > 0 && (
        <ChoiceField {...shared} field="zone" label={t('fields.zone')} help={t('fields.zoneHelp')} choices={zones} />
      )}
      {devices.length > 0 && (
        <ChoiceField {...shared} field="on" label={t('fields.on')} help={t('fields.onHelp')} choices={devices} />
      )}
      {section === 'data' && (
        <>
          <ChoiceField
            {...shared}
            field="about"
            label={t('fields.about')}
            help={t('fields.aboutHelp')}
            choices={listed.filter((one) => isHuman(one.class)).map(({ id, label }) => ({ value: id, label }))}
          />
          <ChoicesField
            {...shared}
            field="for"
            label={t('fields.for')}
            help={t('fields.forHelp')}
            choices={uses.map((use) => ({ value: use, label: t(`use.${use}`) }))}
          />
        </>
      )}
      <ChoiceField
        {...shared}
        field="population"
        label={t('fields.population')}
        help={t('fields.populationHelp')}
        choices={words.populations.map(({ id, label, meaning }) => ({ value: id, label: `${label}: ${meaning}` }))}
      />
    </>
  );
}

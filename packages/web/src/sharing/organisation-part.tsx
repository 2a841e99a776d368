import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { type OrganisationKind, organisationKinds } from '@nemecys/core';
import type { SignedIn } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Told, told } from '../refusal.tsx';
import { shareApi } from './share-api.ts';

type Props = {
  readonly workspace: SignedIn['workspaces'][number];
  readonly onSaid: () => void;
  readonly onFault: (said: Told) => void;
};

/** What the organisation of a workspace is in scenarios, or that nobody has said it; administrators say it here. */
export function OrganisationPart({ workspace: { id, role, organisation }, onSaid, onFault }: Props) {
  const { t } = useTranslation('sharing');
  const [kind, setKind] = useState<OrganisationKind>(organisation?.kind ?? 'operator');
  const [name, setName] = useState(organisation?.name ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    shareApi.nameOrganisation(id, { kind, name: name.trim() }).then(onSaid, (thrown) => onFault(told(thrown)));
  };
  return (
    <section aria-label={t('organisation.title')}>
      <Text size="sm">
        {organisation === null
          ? t('organisation.unset')
          : t('organisation.is', { kind: t(`kind.${organisation.kind}`), name: organisation.name })}
      </Text>
      {role === 'administrator' && (
        <form onSubmit={submit}>
          <Group align="end">
            <KindSelect label={t('organisation.kind')} {...{ kind }} onChange={setKind} />
            <TextInput
              label={t('organisation.name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={name.trim() === ''}>
              {t('organisation.say')}
            </Button>
          </Group>
        </form>
      )}
    </section>
  );
}

type SelectProps = {
  readonly label: string;
  readonly kind: OrganisationKind;
  readonly onChange: (kind: OrganisationKind) => void;
};

/** Chooses one of the kinds of organisations. */
export function KindSelect({ label, kind, onChange }: SelectProps) {
  const { t } = useTranslation('sharing');
  return (
    <NativeSelect
      label={label}
      data={organisationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      value={kind}
      onChange={(event) => onChange(event.currentTarget.value as OrganisationKind)}
    />
  );
}

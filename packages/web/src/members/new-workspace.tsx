import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { idOf, type OrganisationKind, organisationKinds } from '@nemecys/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../location.ts';
import { type Told, told } from '../refusal.tsx';
import { memberApi } from './member-api.ts';

type Props = {
  /** Whose administrator adds it. */
  readonly workspace: string;
  readonly onAdded: () => void;
  readonly onFault: (said: Told) => void;
};

/** Adds a workspace and leads there. */
export function NewWorkspace({ workspace, onAdded, onFault }: Props) {
  const { t } = useTranslation('members');
  const { t: ofSharing } = useTranslation('sharing');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganisationKind | ''>('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = idOf(name);
    const said = kind === '' ? {} : { organisation: { kind, name: name.trim() } };
    memberApi.addWorkspace(workspace, { id, name: name.trim(), ...said }).then(
      () => {
        setName('');
        onAdded();
        goTo(`/workspaces/${id}`);
      },
      (thrown) => onFault(told(thrown)),
    );
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <TextInput label={t('newWorkspace')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NativeSelect
          label={ofSharing('organisation.ofNew')}
          data={[
            { value: '', label: ofSharing('organisation.unsaid') },
            ...organisationKinds.map((value) => ({ value, label: ofSharing(`kind.${value}`) })),
          ]}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as OrganisationKind | '')}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {t('addWorkspace')}
        </Button>
      </Group>
    </form>
  );
}

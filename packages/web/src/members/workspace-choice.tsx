import { NativeSelect } from '@mantine/core';
import type { SignedIn } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import { goTo } from '../location.ts';

type Props = Pick<SignedIn, 'workspaces'> & { readonly chosen: string };

/** Leads from one workspace of the person to another. */
export function WorkspaceChoice({ workspaces, chosen }: Props) {
  const { t } = useTranslation('members');
  return (
    <NativeSelect
      label={t('workspace')}
      data={workspaces.map(({ id }) => id)}
      value={chosen}
      onChange={(event) => goTo(`/workspaces/${event.currentTarget.value}`)}
    />
  );
}

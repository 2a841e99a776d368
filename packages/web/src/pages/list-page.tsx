import { Alert, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedScenario, SignedIn } from '@nemecys/server';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { WideTable } from '../compliance/wide-table.tsx';
import { useFormats } from '../language/use-formats.ts';
import { Link } from '../link.tsx';
import { InviteForm } from '../members/invite-form.tsx';
import { NewWorkspace } from '../members/new-workspace.tsx';
import { WorkspaceChoice } from '../members/workspace-choice.tsx';
import { PageTitle } from '../page-title.tsx';
import { type Told, told } from '../refusal.tsx';
import { OrganisationPart } from '../sharing/organisation-part.tsx';
import { ReceivedList } from '../sharing/received-list.tsx';
import { GuidedStart } from '../start/guided-start.tsx';
import { BeginTour } from '../tour/begin-tour.tsx';
import { NewScenario } from './new-scenario.tsx';

type Props = {
  readonly workspace: SignedIn['workspaces'][number];
  readonly workspaces: SignedIn['workspaces'];
  /** Called when the person belongs to one workspace more. */
  readonly onAdded: () => void;
};

/** The scenarios of a workspace, and the start of a new one; from here to other workspaces, and to the members. */
export function ListPage({ workspace: chosen, workspaces, onAdded }: Props) {
  const { id: workspace, role } = chosen;
  const [scenarios, setScenarios] = useState<readonly ListedScenario[]>();
  const { t } = useTranslation('pages');
  const { t: ofMembers } = useTranslation('members');
  const [fault, setFault] = useState<Told>('');
  useEffect(() => {
    api.list(workspace).then(setScenarios, (thrown) => setFault(told(thrown)));
  }, [workspace]);
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="end">
        <PageTitle title={t('list.title')} />
        {workspaces.length > 1 && <WorkspaceChoice {...{ workspaces }} chosen={workspace} />}
      </Group>
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      {scenarios !== undefined && <BeginTour workspace={workspace} ids={scenarios.map(({ id }) => id)} />}
      {role !== 'viewer' && (
        <section aria-labelledby="new-scenario">
          <Title order={2} size="h3" id="new-scenario">
            {t('new.heading')}
          </Title>
          <Group align="end">
            <NewScenario workspace={workspace} onFault={setFault} />
            <GuidedStart workspace={workspace} onFault={setFault} />
          </Group>
        </section>
      )}
      {scenarios?.length === 0 && <Text>{t('list.none')}</Text>}
      {scenarios !== undefined && scenarios.length > 0 && <ScenarioTable {...{ workspace, scenarios }} />}
      <ReceivedList workspace={workspace} />
      <section aria-labelledby="workspace">
        <Stack>
          <Title order={2} size="h3" id="workspace">
            {ofMembers('workspaceIs', { workspace })}
          </Title>
          <OrganisationPart key={workspace} workspace={chosen} onSaid={onAdded} onFault={setFault} />
          {role === 'administrator' && (
            <>
              <Group align="end">
                <InviteForm workspace={workspace} onFault={setFault} />
                <Link to={`/members/${workspace}`} text={ofMembers('link')} />
              </Group>
              <NewWorkspace {...{ workspace, onAdded }} onFault={setFault} />
            </>
          )}
        </Stack>
      </section>
    </Stack>
  );
}

type TableProps = { readonly workspace: string; readonly scenarios: readonly ListedScenario[] };

function ScenarioTable({ workspace, scenarios }: TableProps) {
  const { t } = useTranslation('pages');
  const { moment } = useFormats();
  return (
    <WideTable
      caption={t('list.title')}
      columns={[t('list.column.scenario'), t('list.column.version'), t('list.column.saved'), t('list.column.by')]}
    >
      {scenarios.map(({ id, title, version, savedAt, author }) => (
        <Table.Tr key={id}>
          <Table.Td>
            <Link to={`/scenarios/${workspace}/${id}`} text={title} />
          </Table.Td>
          <Table.Td>{version}</Table.Td>
          <Table.Td>{moment(savedAt)}</Table.Td>
          <Table.Td>{author ?? 'nemecys'}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

import { Alert, Badge, Button, Group, Stack, Table, TextInput } from '@mantine/core';
import type { ListedVersion } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type At, api } from '../api.ts';
import { CommentsOn } from '../comments/comments-on.tsx';
import { WideTable } from '../compliance/wide-table.tsx';
import { useFormats } from '../language/use-formats.ts';
import { Link } from '../link.tsx';
import { type Told, told } from '../refusal.tsx';
import { addressOf } from './place/page-place.ts';

type Props = {
  readonly at: At;
  /** The version that is shown: a newer one is listed when it comes. */
  readonly head: number | undefined;
  readonly mayName: boolean;
  readonly restore: (text: string) => void;
};

/** Every version with its author and message; baselines are named here, and old texts taken up again. */
export function HistoryPanel({ at, head, mayName, restore }: Props) {
  const { t } = useTranslation('panels');
  const { moment } = useFormats();
  const [versions, setVersions] = useState<readonly ListedVersion[]>([]);
  const [name, setName] = useState('');
  const [said, tell] = useState<Told>('');
  const fault = useCallback((thrown: unknown) => tell(told(thrown)), []);
  const load = useCallback(() => {
    api.versions(at).then(setVersions, fault);
  }, [at, fault]);
  useEffect(() => {
    if (head !== undefined) load();
  }, [load, head]);
  const nameBaseline = (version: number) => {
    api.nameBaseline(at, { name: name.trim(), version }).then(() => {
      tell(t('history.named', { version, name: name.trim() }));
      setName('');
      load();
    }, fault);
  };
  const takeUp = (version: number) => {
    api.read(at, version).then(({ text }) => {
      restore(text);
      tell(t('history.taken', { version }));
    }, fault);
  };
  return (
    <Stack>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {mayName && (
        <TextInput
          label={t('history.name')}
          description={t('history.stays')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <WideTable
        caption={t('history.table')}
        columns={[t('history.version'), t('history.change'), t('history.by'), t('history.saved'), t('history.actions')]}
      >
        {versions.map(({ number, message, author, savedAt, baselines }) => (
          <Table.Tr key={number}>
            <Table.Td>
              <Group gap="xs">
                {number}
                {baselines.map((baseline) => (
                  <Badge key={baseline} variant="default" tt="none">
                    {baseline}
                  </Badge>
                ))}
              </Group>
            </Table.Td>
            <Table.Td>
              {message}
              <CommentsOn kind="version" id={String(number)} label={t('history.commentsOn', { number })} />
            </Table.Td>
            <Table.Td>{author ?? 'nemecys'}</Table.Td>
            <Table.Td>{moment(savedAt)}</Table.Td>
            <Table.Td>
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => takeUp(number)}>
                  {t('history.takeUp', { number })}
                </Button>
                {mayName && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={name.trim() === ''}
                    onClick={() => nameBaseline(number)}
                  >
                    {t('history.makeBaseline', { number })}
                  </Button>
                )}
                <Link
                  to={addressOf({ tab: 'compare', narrowed: { before: `version-${number}` } })}
                  text={t('history.compare', { number })}
                />
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}

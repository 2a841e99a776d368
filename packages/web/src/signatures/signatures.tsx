import { Alert, Anchor, Code, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedSignature } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type At, api } from '../api.ts';
import { WideTable } from '../compliance/wide-table.tsx';
import { Sentence } from '../language/sentence.ts';
import { useFormats } from '../language/use-formats.ts';
import { useFollowed } from '../pages/use-changes.ts';
import { type Told, told } from '../refusal.tsx';
import { SignForm } from './sign-form.tsx';
import { signatureApi } from './signature-api.ts';

type Props = { readonly at: At; readonly maySign: boolean };

/** The signatures under the baselines of a scenario, each to download as a file that shows by itself what was signed. */
export function Signatures({ at, maySign }: Props) {
  const [signatures, setSignatures] = useState<readonly ListedSignature[]>([]);
  const [baselines, setBaselines] = useState<readonly string[]>([]);
  const [said, tell] = useState<Told>('');
  const { t } = useTranslation('signatures');
  const load = useCallback(() => {
    const fault = (thrown: unknown) => tell(told(thrown));
    signatureApi.list(at).then(setSignatures, fault);
    api.versions(at).then((versions) => setBaselines(versions.flatMap(({ baselines: names }) => names)), fault);
  }, [at]);
  useFollowed(
    at.workspace,
    load,
    ({ scenario, kind }) => scenario === at.id && (kind === 'baseline' || kind === 'signature'),
  );
  return (
    <Stack component="section" aria-labelledby="signatures">
      <Title order={2} size="h3" id="signatures">
        {t('title')}
      </Title>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {maySign && baselines.length > 0 && <SignForm {...{ at, baselines, tell }} onSigned={load} />}
      {signatures.length === 0 ? (
        <Text>{t(baselines.length === 0 ? 'noBaseline' : 'none')}</Text>
      ) : (
        <SignatureTable {...{ at, signatures }} />
      )}
      {signatures.length > 0 && <KeyNote />}
    </Stack>
  );
}

type TableProps = { readonly at: At; readonly signatures: readonly ListedSignature[] };

function SignatureTable({ at, signatures }: TableProps) {
  const { t } = useTranslation('signatures');
  const { moment } = useFormats();
  return (
    <WideTable
      caption={t('title')}
      columns={[
        t('column.baseline'),
        t('column.version'),
        t('column.meaning'),
        t('column.by'),
        t('column.at'),
        t('column.file'),
      ]}
    >
      {signatures.map(({ id, baseline, version, meaning, by, signedAt }) => (
        <Table.Tr key={id}>
          <Table.Td>{baseline}</Table.Td>
          <Table.Td>{version}</Table.Td>
          <Table.Td>{t(`meaning.${meaning}`)}</Table.Td>
          <Table.Td>{by}</Table.Td>
          <Table.Td>{moment(signedAt)}</Table.Td>
          <Table.Td>
            <Anchor href={signatureApi.fileOf(at, id)} download c="var(--mantine-color-text)" underline="always">
              {t('download', { baseline, by })}
            </Anchor>
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

/** By what people know the key of this installation again. */
function KeyNote() {
  const { t } = useTranslation('signatures');
  const [key, setKey] = useState('');
  useEffect(() => {
    // An installation that has lost its key still shows what was signed with it.
    signatureApi.key().then(
      ({ id }) => setKey(id),
      () => setKey(''),
    );
  }, []);
  return (
    <Text size="sm">
      <Sentence
        words={t('check')}
        parts={{ command: <Code>{['nemecys verify FILE', ...(key === '' ? [] : [`--key ${key}`])].join(' ')}</Code> }}
      />
    </Text>
  );
}

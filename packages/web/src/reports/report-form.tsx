import { Button, Group, NativeSelect } from '@mantine/core';
import type { ListedVersion } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WantedReport } from './report-api.ts';

const formats = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'] as const satisfies readonly WantedReport['format'][];

type Props = {
  readonly versions: readonly ListedVersion[];
  readonly request: (wanted: WantedReport) => void;
};

/** Asks for the report of a version, the newest unless another is chosen. */
export function ReportForm({ versions, request }: Props) {
  const { t } = useTranslation('reports');
  const [chosen, choose] = useState('');
  const [format, setFormat] = useState<WantedReport['format']>('pdf');
  const version = chosen === '' ? String(versions[0]?.number ?? 1) : chosen;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request({ version: Number(version), format });
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <NativeSelect
          label={t('version')}
          data={versions.map(({ number, message, baselines }) => ({
            value: String(number),
            label: [t('versionOption', { number, message }), ...baselines].join(', '),
          }))}
          value={version}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('madeAs')}
          data={formats.map((value) => ({ value, label: t(`format.${value}`) }))}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as WantedReport['format'])}
        />
        <Button type="submit">{t('make')}</Button>
      </Group>
    </form>
  );
}

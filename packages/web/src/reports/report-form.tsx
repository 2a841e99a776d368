import { Button, Group, NativeSelect } from '@mantine/core';
import type { ListedVersion } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import type { WantedReport } from './report-api.ts';
import { formatWords } from './report-words.ts';

type Props = {
  readonly versions: readonly ListedVersion[];
  readonly request: (wanted: WantedReport) => void;
};

/** Asks for the report of a version, the newest unless another is chosen. */
export function ReportForm({ versions, request }: Props) {
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
          label="Version to report on"
          data={versions.map(({ number, message, baselines }) => ({
            value: String(number),
            label: [`${number}: ${message}`, ...baselines].join(', '),
          }))}
          value={version}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <NativeSelect
          label="Made as"
          data={Object.entries(formatWords).map(([value, label]) => ({ value, label }))}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as WantedReport['format'])}
        />
        <Button type="submit">Make report</Button>
      </Group>
    </form>
  );
}

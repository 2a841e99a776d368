import { Button, Group, NativeSelect } from '@mantine/core';
import type { ListedVersion } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WantedReport } from './report-api.ts';
import { decisionFormat as decisionFormatWord } from './wanted-words.ts';

const reportFormats = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'] as const;
const decisionFormats = ['html', 'md', 'csv', 'json'] as const;
const roles = ['manufacturer', 'integrator', 'operator'] as const;

/** A decision on the scenario itself and sets found by search; other options are chosen where decisions are looked at. */
const usual = { kind: 'decision', minimumGrade: 'assumption', search: true, numbers: true } as const;

type What = 'report' | (typeof roles)[number];

type Props = {
  readonly versions: readonly ListedVersion[];
  readonly request: (wanted: WantedReport) => void;
};

/** Asks for the report or the decision of a version, the newest unless another is chosen. */
export function ReportForm({ versions, request }: Props) {
  const { t } = useTranslation('reports');
  const [chosen, choose] = useState('');
  const [what, setWhat] = useState<What>('report');
  const [reportFormat, setReportFormat] = useState<(typeof reportFormats)[number]>('pdf');
  const [decisionFormat, setDecisionFormat] = useState<(typeof decisionFormats)[number]>('html');
  const version = chosen === '' ? String(versions[0]?.number ?? 1) : chosen;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted: WantedReport['wanted'] =
      what === 'report'
        ? { kind: 'report', format: reportFormat }
        : { ...usual, beside: [], format: decisionFormat, role: what };
    request({ version: Number(version), wanted });
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
          label={t('what.label')}
          data={[
            { value: 'report', label: t('what.report') },
            ...roles.map((role) => ({ value: role, label: t(`decision.${role}`) })),
          ]}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value as What)}
        />
        {what === 'report' ? (
          <NativeSelect
            label={t('madeAs')}
            data={reportFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
            value={reportFormat}
            onChange={(event) => setReportFormat(event.currentTarget.value as typeof reportFormat)}
          />
        ) : (
          <NativeSelect
            label={t('madeAs')}
            data={decisionFormats.map((value) => ({ value, label: decisionFormatWord(t, value) }))}
            value={decisionFormat}
            onChange={(event) => setDecisionFormat(event.currentTarget.value as typeof decisionFormat)}
          />
        )}
        <Button type="submit">{t('make')}</Button>
      </Group>
    </form>
  );
}

import { Button, Group } from '@mantine/core';
import type { Finding, Glance } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { fixesOf } from '../text/fixes.ts';
import { FindingsAlert } from './findings-alert.tsx';

type Props = {
  readonly findings: readonly Finding[];
  readonly text: string;
  /** Whether the findings are of this text, and not of an older one with other lines. */
  readonly isSeen: boolean;
  readonly words: Words | undefined;
  readonly glance: Glance | undefined;
  readonly edit: (wanted: TextEdit) => void;
  readonly onLine: (line: number) => void;
};

/** What is wrong or doubtful in the model, each with a button that mends it where the mend is plain, else with the way to its line. */
export function ModelFindings({ findings, text, isSeen, words, glance, edit, onLine }: Props) {
  const { t } = useTranslation('canvas');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const mend = (finding: Finding) => {
    const fixes = fixesOf(finding, { text, isSeen, words, glance });
    const { line } = finding.where;
    return (
      <Group gap={6} my={4}>
        {fixes.map(({ kind, what, edit: wanted }) => (
          <Button key={`${kind} ${what}`} size="compact-xs" variant="default" onClick={() => edit(wanted)}>
            {t(`fix.${kind}`, { what })}
          </Button>
        ))}
        {line !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => onLine(line)}>
            {t('fields.line', { line })}
          </Button>
        )}
      </Group>
    );
  };
  return (
    <>
      <FindingsAlert title={t('findings.errors')} findings={errors} mend={mend} />
      <FindingsAlert title={t('findings.others')} findings={others} mend={mend} color="yellow" />
    </>
  );
}

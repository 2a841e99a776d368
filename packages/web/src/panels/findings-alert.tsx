import { Alert, List } from '@mantine/core';
import type { Finding } from '@nemecys/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { English } from '../language/english.tsx';

type Props = {
  readonly title: string;
  /** `said` are the words of the page's language, where the knowledge has them. */
  readonly findings: readonly (Finding & { readonly said?: string })[];
  readonly color?: 'red' | 'yellow';
  /** What can be done about a finding, where something can. */
  readonly mend?: (finding: Finding) => ReactNode;
};

const shown = 5;

/** Says what is wrong, in which line of the text, and what to do; nothing where nothing is. */
export function FindingsAlert({ title, findings, color = 'red', mend }: Props) {
  const { t } = useTranslation('canvas');
  if (findings.length === 0) return null;
  return (
    <Alert color={color} title={title} className="findings" p="xs">
      <List size="sm">
        {findings.slice(0, shown).map((finding) => {
          const { code, message, advice, where, said } = finding;
          return (
            <List.Item key={`${code} ${where.line} ${message}`}>
              {where.line !== undefined && `${t('findings.line', { line: where.line })}: `}
              {said ?? <English>{advice === undefined ? message : `${message} ${advice}`}</English>}
              {mend?.(finding)}
            </List.Item>
          );
        })}
        {findings.length > shown && <List.Item>{t('findings.more', { count: findings.length - shown })}</List.Item>}
      </List>
    </Alert>
  );
}

import { Alert, List } from '@mantine/core';
import type { Finding } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../language/english.tsx';

type Props = { readonly findings: readonly Finding[] };

const shown = 12;

/** Says what in the file or the scenario prevents an import, by row, and what is only worth knowing; nothing where nothing is. */
export function ImportFindings({ findings }: Props) {
  const { t } = useTranslation('imports');
  const english = useEnglish();
  const blocks = findings.some(({ severity }) => severity === 'error');
  if (findings.length === 0) return null;
  return (
    <Alert color={blocks ? 'red' : 'yellow'} title={t(blocks ? 'findings.block' : 'findings.tell')}>
      <List size="sm">
        {findings.slice(0, shown).map(({ code, message, advice, where }) => (
          <List.Item key={`${code} ${where.line} ${message}`}>
            {where.line !== undefined && `${t('row', { row: where.line })}: `}
            <span lang={english}>
              {message} {advice}
            </span>
          </List.Item>
        ))}
      </List>
      {findings.length > shown && t('more', { count: findings.length - shown })}
    </Alert>
  );
}

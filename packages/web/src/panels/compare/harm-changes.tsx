import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import type { Compared } from '../../engine/messages.ts';
import { ShownLink } from '../place/shown-link.tsx';
import { RiskLevel, stepLabel } from '../risk-level.tsx';

const marks = { better: 'mark-closed', worse: 'mark-silent', new: 'mark-silent', gone: 'mark-closed' } as const;

type Props = {
  readonly compared: Compared;
  /** Which of the two is the text on the page: only its harms can be looked at there. */
  readonly here: 'before' | 'after' | undefined;
};

/** The harms whose level differs, worse and new ones first, each with what made the difference. */
export function HarmChanges({ compared, here }: Props) {
  const { t } = useTranslation('panels');
  const { comparison, scales } = compared;
  const { harms, unchanged } = comparison;
  if (harms.length === 0) return <Text>{t('changes.none', { count: unchanged })}</Text>;
  const standing = (is: (typeof harms)[number]['before']) =>
    is === null ? (
      t('changes.absent')
    ) : (
      <>
        <RiskLevel scales={scales} id={is.risk} /> {t('changes.likelihood')}{' '}
        {stepLabel(scales, 'likelihood', is.likelihood).toLowerCase()}
      </>
    );
  return (
    <WideTable
      caption={t('changes.harms')}
      columns={[t('changes.change'), t('harms.harm'), t('changes.before'), t('changes.after'), t('changes.why')]}
    >
      {harms.map(({ id, label, assetLabel, change, before, after, reasons }) => (
        <Table.Tr key={id}>
          <Table.Td>
            <span className={`mark ${marks[change]}`}>{t(`changes.kinds.${change}`)}</span>
          </Table.Td>
          <Table.Td className="text">
            {(here === 'after' && after !== null) || (here === 'before' && before !== null) ? (
              <ShownLink to={{ kind: 'harm', id }} text={`${label}: ${assetLabel}`} />
            ) : (
              `${label}: ${assetLabel}`
            )}
          </Table.Td>
          <Table.Td>{standing(before)}</Table.Td>
          <Table.Td>{standing(after)}</Table.Td>
          <Table.Td className="cell">{reasons.map(({ text }) => text).join('; ')}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

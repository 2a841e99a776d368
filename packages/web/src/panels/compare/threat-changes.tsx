import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import type { Compared, ThreatChange } from '../../engine/messages.ts';
import { More, usePages } from '../place/more.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { stepLabel } from '../risk-level.tsx';

type Props = Pick<Compared, 'threats' | 'scales'> & {
  /** Which of the two is the text on the page: only its threats can be looked at there. */
  readonly here: 'before' | 'after' | undefined;
};

/** Threats that are new, gone, likelier or less likely; what got worse comes first. */
export function ThreatChanges({ threats, scales, here }: Props) {
  const { t } = useTranslation('panels');
  const pages = usePages(threats, 15);
  const level = (id: string | null) => (id === null ? t('changes.absent') : stepLabel(scales, 'likelihood', id));
  return (
    <section>
      <Title order={2} size="h4">
        {t('compare.threats')}
      </Title>
      {threats.length === 0 && <Text>{t('compare.sameThreats')}</Text>}
      {threats.length > 0 && (
        <>
          <WideTable
            caption={t('compare.threats')}
            columns={[t('changes.change'), t('threats.threat'), t('changes.before'), t('changes.after')]}
          >
            {pages.shown.map((threat) => (
              <Table.Tr key={threat.id}>
                <Table.Td>
                  {t(`compare.moves.${moveOf(threat, scales)}`)}
                  {threat.sideEffect && `, ${t('threat.sideEffect')}`}
                </Table.Td>
                <Table.Td className="cell">
                  {here !== undefined && threat[here] !== null ? (
                    <ShownLink to={{ kind: 'threat', id: threat.id }} text={threat.text} />
                  ) : (
                    threat.text
                  )}
                </Table.Td>
                <Table.Td>{level(threat.before)}</Table.Td>
                <Table.Td>{level(threat.after)}</Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
          <More {...pages} />
        </>
      )}
    </section>
  );
}

function moveOf({ before, after }: ThreatChange, { likelihood }: Compared['scales']): 'new' | 'gone' | 'up' | 'down' {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  const place = (level: string) => likelihood.findIndex(({ id }) => id === level);
  return place(after) > place(before) ? 'up' : 'down';
}

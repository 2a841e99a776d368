import { Table, Text, Title } from '@mantine/core';
import type { Assessment, HarmEntry } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import { LevelLink } from '../place/level-link.tsx';
import { More, usePages } from '../place/more.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { stepLabel } from '../risk-level.tsx';
import { harmsByWho } from './harm-filter.ts';

type Props = {
  readonly assessment: Assessment;
  readonly harms: readonly HarmEntry[];
  readonly isNarrowed: boolean;
};

const page = 20;

/** Harms by who is harmed, the highest risk first; each leads to its detail and each level to why it is so. */
export function HarmList({ assessment, harms, isNarrowed }: Props) {
  const { t } = useTranslation('panels');
  const { scales } = assessment;
  const pages = usePages(harms, page);
  if (harms.length === 0) return <Text>{t(isNarrowed ? 'harms.noneFound' : 'harms.noneAbove')}</Text>;
  return (
    <>
      {harmsByWho(pages.shown).map(([who, group]) => (
        <section key={who}>
          <Title order={2} size="h4">
            {group[0]?.assetLabel}
          </Title>
          <WideTable
            caption={t('harms.of', { who: group[0]?.assetLabel })}
            columns={[
              t('levels.risk'),
              t('harms.harm'),
              t('levels.likelihood'),
              t('levels.impact'),
              t('harms.accepted'),
              t('harms.origin'),
            ]}
          >
            {group.map(({ id, label, assetLabel, risk, likelihood, impact, criterion, origins }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <LevelLink {...{ scales, scale: 'risk', level: risk, why: id, of: `${label}: ${assetLabel}` }} />
                </Table.Td>
                <Table.Td className="text">
                  <ShownLink to={{ kind: 'harm', id }} text={label} label={`${label}: ${assetLabel}`} />
                </Table.Td>
                <Table.Td>
                  <LevelLink
                    {...{ scales, scale: 'likelihood', level: likelihood, why: id, of: `${label}: ${assetLabel}` }}
                  />
                </Table.Td>
                <Table.Td>{stepLabel(scales, 'impact', impact)}</Table.Td>
                <Table.Td>{stepLabel(scales, 'risk', criterion)}</Table.Td>
                <Table.Td>{origins.map((origin) => t(`origins.${origin}`)).join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
        </section>
      ))}
      <More {...pages} />
    </>
  );
}

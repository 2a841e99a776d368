import { Table, Text, Title } from '@mantine/core';
import { type Decision, type OptionEntry, stepWord } from '@nemecys/core';
import { likelihoodWord, sharesText } from '@nemecys/report';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import { useSay } from '../../language/use-say.ts';
import { More, usePages } from '../place/more.tsx';
import { RiskLevel } from '../risk-level.tsx';

type Props = { readonly decision: Decision; readonly option: OptionEntry };

/** The Effects Table of an option: every harm in the runs that tell who makes it, then what is left of the benefits. */
export function EffectsTable({ decision, option }: Props) {
  const { t } = useTranslation('decision');
  const say = useSay(decision.scales);
  const { scales } = decision;
  const pages = usePages(option.effects, 60);
  const runs = ['b', 'c', 'a', 'z', 'd'] as const;
  return (
    <section>
      <Title order={3} size="h4">
        {t('effects.title')}
      </Title>
      <Text size="sm">{t('effects.how')}</Text>
      <WideTable
        caption={t('effects.title')}
        columns={[
          t('effects.harm'),
          t('effects.risk'),
          t('effects.accepted'),
          ...runs.map((run) => t(`effects.runs.${run}`)),
          t('effects.oneFailed'),
          t('effects.madeBy'),
        ]}
      >
        {pages.shown.map((effect) => (
          <Table.Tr key={effect.harm}>
            <Table.Th scope="row" className="text">
              {effect.label}
            </Table.Th>
            <Table.Td>
              <RiskLevel scales={scales} id={effect.risk} />
            </Table.Td>
            <Table.Td>
              {stepWord(scales, 'risk', effect.accepted)}{' '}
              <Text size="sm">{t(effect.acceptable ? 'effects.within' : 'effects.above')}</Text>
            </Table.Td>
            {runs.map((run) => (
              <Table.Td key={run}>{likelihoodWord(decision, effect.runs[run])}</Table.Td>
            ))}
            <Table.Td>{likelihoodWord(decision, effect.oneFailed)}</Table.Td>
            <Table.Td>
              {effect.runs.b > 0 && (
                <>
                  {t(`effects.makers.${effect.dominant}`)}
                  <Text size="xs">{sharesText(effect.shares, say)}</Text>
                </>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      {pages.shown.length < pages.of && <More {...pages} />}
      {option.benefits.length > 0 && (
        <WideTable
          caption={t('effects.benefits')}
          columns={[
            t('effects.benefit'),
            t('effects.strength'),
            t('effects.erosion'),
            t('effects.madeBy'),
            t('effects.left'),
          ]}
        >
          {option.benefits.map(({ id, what, strength, erosion, shares, delivered }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{what}</Table.Th>
              <Table.Td>{strength ?? t('effects.unknown')}</Table.Td>
              <Table.Td>{likelihoodWord(decision, erosion)}</Table.Td>
              <Table.Td>{sharesText(shares, say)}</Table.Td>
              <Table.Td>{delivered ?? t('effects.unknown')}</Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}

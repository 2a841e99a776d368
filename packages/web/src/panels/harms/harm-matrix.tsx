import { Button, Table, Text, UnstyledButton } from '@mantine/core';
import { type Assessment, HarmKind, stepLevel, stepWord } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import { useNarrow } from '../place/narrow-field.tsx';
import { type HarmCell, harmRows, kindOf } from './harm-filter.ts';

const kinds = [...HarmKind.options, 'technical'] as const;

/** Who is harmed by what kind of harm: the highest risk and how many; each shows these in the list below. */
export function HarmMatrix({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation('panels');
  const { narrowed, narrow } = useNarrow();
  const { harms, scales } = assessment;
  const [isWhole, setWhole] = useState(false);
  const rows = harmRows(harms);
  const lowest = scales.risk[0]?.id;
  const above = rows.filter(({ cells }) => [...cells.values()].some(({ risk }) => risk !== lowest));
  const there = kinds.filter((kind) => harms.some((harm) => kindOf(harm) === kind));
  const cellOf = (
    who: { readonly id: string; readonly label: string },
    kind: (typeof kinds)[number],
    cell: HarmCell,
  ) => {
    const isChosen = narrowed.who === who.id && narrowed.kind === kind;
    const { count, above } = cell;
    const level = stepLevel(scales, 'risk', cell.risk);
    const words = { who: who.label, kind: t(`kinds.${kind}`), risk: stepWord(scales, 'risk', cell.risk), count, above };
    return (
      <UnstyledButton
        className={`risk risk-${level}`}
        aria-pressed={isChosen}
        aria-label={t('harms.cell', words)}
        onClick={() => narrow(isChosen ? { who: '', kind: '', all: '' } : { who: who.id, kind, all: 'yes' })}
      >
        {scales.risk[level]?.label}: {count}
      </UnstyledButton>
    );
  };
  return (
    <>
      <WideTable
        caption={t('harms.matrix')}
        columns={[t('harms.who'), ...there.map((kind) => t(`kinds.${kind}`)), t('harms.above')]}
      >
        {(isWhole ? rows : above).map(({ who, label, cells }) => (
          <Table.Tr key={who}>
            <Table.Th scope="row">
              {label}
              <Text size="xs">{groupWords(assessment, who, t)}</Text>
            </Table.Th>
            {there.map((kind) => {
              const cell = cells.get(kind);
              return <Table.Td key={kind}>{cell === undefined ? '' : cellOf({ id: who, label }, kind, cell)}</Table.Td>;
            })}
            <Table.Td className="count">{[...cells.values()].reduce((sum, cell) => sum + cell.above, 0)}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      {above.length < rows.length && (
        <div>
          <Button size="compact-sm" variant="default" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('harms.less') : t('harms.whole', { count: rows.length - above.length })}
          </Button>
        </div>
      )}
    </>
  );
}

/** How many a group of patients is, and who belongs to it; of others, for how many each stands. */
function groupWords(
  { scenario, assets, scales }: Assessment,
  id: string,
  t: ReturnType<typeof useTranslation<'panels'>>['t'],
): string {
  const patients = scenario.patients.find((one) => one.id === id);
  if (patients !== undefined) {
    const count = patients.count === null ? [] : [t('harms.people', { count: patients.count })];
    return [...count, ...patients.groups].join(', ');
  }
  const population = assets.find((one) => one.id === id)?.population ?? '';
  return population === scales.population[0]?.id ? '' : stepWord(scales, 'population', population);
}

import { Table, UnstyledButton } from '@mantine/core';
import { type Assessment, HarmKind, stepLevel, stepWord } from '@nemecys/core';
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
    <WideTable
      caption={t('harms.matrix')}
      columns={[t('harms.who'), ...there.map((kind) => t(`kinds.${kind}`)), t('harms.above')]}
    >
      {harmRows(harms).map(({ who, label, cells }) => (
        <Table.Tr key={who}>
          <Table.Th scope="row">{label}</Table.Th>
          {there.map((kind) => {
            const cell = cells.get(kind);
            return <Table.Td key={kind}>{cell === undefined ? '' : cellOf({ id: who, label }, kind, cell)}</Table.Td>;
          })}
          <Table.Td className="count">{[...cells.values()].reduce((sum, { above }) => sum + above, 0)}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

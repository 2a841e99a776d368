import { Table, Text } from '@mantine/core';
import type { Decision, OptionEntry } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { CommentsOn } from '../../comments/comments-on.tsx';
import { WideTable } from '../../compliance/wide-table.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { Counts } from './counts.tsx';

const groups = ['patient', 'otherPersons', 'privacy', 'service'] as const;

/** The options side by side: verdict and reason, harms by level, benefit left, burden of care, cost. Nothing is added up. */
export function OptionsTable({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  return (
    <>
      <Verdicts options={decision.options} />
      <Text size="sm">{t('options.how')}</Text>
      <WideTable
        caption={t('options.title')}
        columns={[
          t('options.option'),
          ...groups.map((group) => t(`options.${group}`)),
          t('options.benefit'),
          t('options.burden'),
          t('options.cost'),
          t('options.places'),
        ]}
      >
        {decision.options.map((option, place) => (
          <OptionRow key={option.id} {...{ decision, option, place }} />
        ))}
      </WideTable>
    </>
  );
}

/** One verdict on each option, with its reason. */
function Verdicts({ options }: Pick<Decision, 'options'>) {
  const { t } = useTranslation('decision');
  return (
    <ol aria-label={t('options.verdicts')}>
      {options.map(({ id, label, verdict, also }) => (
        <li key={id}>
          <span>
            <strong>{t('option.title', { label, verdict: verdict.words })}.</strong> {verdict.reason}
          </span>
          {also !== null && <span>{` ${t('options.also', { words: also.words })} ${also.reason}`}</span>}
          <CommentsOn kind="verdict" id={id} label={t('options.verdictOn', { label })} />
        </li>
      ))}
    </ol>
  );
}

type RowProps = { readonly decision: Decision; readonly option: OptionEntry; readonly place: number };

function OptionRow({ decision, option, place }: RowProps) {
  const { t } = useTranslation('decision');
  const { id, label, verdict, vectors, vectorsOneFailed, benefits, burden, places, preferred } = option;
  return (
    <Table.Tr>
      <Table.Th scope="row" className="text">
        {`${place + 1}. `}
        <ShownLink to={{ kind: 'option', id }} text={label} />
        <Text size="sm">{verdict.words}</Text>
        {preferred && <Text size="sm">{t('options.preferred')}</Text>}
      </Table.Th>
      {groups.map((group) => (
        <Table.Td key={group}>
          <Counts decision={decision} of="risk" counts={vectors[group]} />
          <Text size="xs">
            {t('options.oneFailed')} <Counts decision={decision} of="risk" counts={vectorsOneFailed[group]} />
          </Text>
        </Table.Td>
      ))}
      <Table.Td className="text">
        {benefits.map(({ id: benefit, what, delivered, strength }) => (
          <Text key={benefit} size="sm">
            {t('options.left', { what, delivered: delivered ?? '?', strength: strength ?? '?' })}
          </Text>
        ))}
      </Table.Td>
      <Table.Td className="text">
        <Text size="sm">
          {t('options.sideEffects')} <Counts decision={decision} of="likelihood" counts={burden.sideEffects} />
        </Text>
        <Text size="sm">
          {t('options.slower')} <Counts decision={decision} of="performance" counts={burden.performance} />
        </Text>
        <Text size="sm">{t('options.controls', { count: burden.controls })}</Text>
      </Table.Td>
      <Table.Td>
        <Counts decision={decision} of="cost" counts={burden.cost} />
      </Table.Td>
      <Table.Td>
        {places.harm}, {places.care}, {places.cost}
      </Table.Td>
    </Table.Tr>
  );
}

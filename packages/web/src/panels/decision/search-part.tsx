import { List, Table, Text, Title } from '@mantine/core';
import { type Decision, type FrontSet, stepWord } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import { ShownLink } from '../place/shown-link.tsx';
import { Counts } from './counts.tsx';

/** What the search found, what is proved of it, and the front of sets that no other is better than. */
export function SearchPart({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  const { search, scales } = decision;
  if (search === null) return null;
  const { lightest, front } = search.levels;
  return (
    <section>
      <Title order={2} size="h4">
        {t('searched.title')}
      </Title>
      <Text>{lightest.text}</Text>
      {search.numbers !== null && <Text>{search.numbers.text}</Text>}
      <List>
        {search.constraints.map((constraint) => (
          <List.Item key={constraint}>{constraint}</List.Item>
        ))}
      </List>
      {front.length > 0 && (
        <WideTable
          caption={t('searched.front')}
          columns={[
            t('searched.set'),
            t('searched.worst'),
            t('searched.accepted'),
            t('options.slower'),
            t('options.cost'),
            t('searched.proof'),
          ]}
        >
          {front.map(({ option, controls, worst, accepted, burden, cost, proof }) => (
            <Table.Tr key={controls.map(({ id }) => id).join(' ')}>
              <Table.Td className="cell">
                {option !== null && (
                  <>
                    <ShownLink to={{ kind: 'option', id: option }} text={t('searched.judged')} />:{' '}
                  </>
                )}
                <Controls controls={controls} />
              </Table.Td>
              <Table.Td>{stepWord(scales, 'risk', worst)}</Table.Td>
              <Table.Td>{t(accepted ? 'yes' : 'no')}</Table.Td>
              <Table.Td>
                <Counts decision={decision} of="performance" counts={burden} />
              </Table.Td>
              <Table.Td>
                <Counts decision={decision} of="cost" counts={cost} />
              </Table.Td>
              <Table.Td>{t(`searched.${proof}`)}</Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}

/** The controls of a set, behind their number where they are many. */
function Controls({ controls }: Pick<FrontSet, 'controls'>) {
  const { t } = useTranslation('decision');
  if (controls.length === 0) return t('searched.nothing');
  const names = controls.map(({ label, assetLabel }) => `${label} (${assetLabel})`).join('; ');
  if (controls.length <= shownControls) return names;
  return (
    <details>
      <summary>{t('searched.controls', { count: controls.length })}</summary>
      {names}
    </details>
  );
}

const shownControls = 3;

import { List, Stack, Text, Title } from '@mantine/core';
import type { Decision } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { More, usePages } from '../place/more.tsx';
import { DecisionRecord } from './decision-record.tsx';
import { NumbersPart } from './numbers-part.tsx';
import { OptionsTable } from './options-table.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { SearchPart } from './search-part.tsx';

type Props = {
  /** As it is kept, and as the page says it. */
  readonly record: Decision;
  readonly decision: Decision;
};

/** A decision: the options side by side, drawn and in numbers, what would flip it, the statement and the record. */
export function Judged({ record, decision }: Props) {
  const { t } = useTranslation('decision');
  const { options, provisional, unreviewed, statement } = decision;
  return (
    <Stack>
      {provisional && (
        <section>
          <Text fw={600}>{t('provisional')}</Text>
          <details>
            <summary>{t('unreviewed', { count: unreviewed.length })}</summary>
            <List>
              {unreviewed.map(({ id, text }) => (
                <List.Item key={id}>{text}</List.Item>
              ))}
            </List>
          </details>
        </section>
      )}
      <Title order={2} size="h4">
        {t('options.title')}
      </Title>
      <OptionsTable decision={decision} />
      <ParetoChart options={options} />
      <SearchPart decision={decision} />
      <NumbersPart decision={decision} />
      <Flips decision={decision} />
      <section>
        <Title order={2} size="h4">
          {t('statement')}
        </Title>
        {statement.map(({ heading, sentences }) => (
          <details key={heading}>
            <summary>{heading}</summary>
            {sentences.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </details>
        ))}
      </section>
      <DecisionRecord {...{ record, decision }} />
    </Stack>
  );
}

/** Which assumed levels would flip a verdict, one line for each level. */
function Flips({ decision: { sensitivity } }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  const pages = usePages(sensitivity.flips, 10);
  return (
    <section>
      <Title order={2} size="h4">
        {t('flips')}
      </Title>
      <Text>{sensitivity.text}</Text>
      <List>
        {pages.shown.map(({ assumed, step, option, text }) => (
          <List.Item key={`${assumed} ${step} ${option}`}>{text}</List.Item>
        ))}
      </List>
      {sensitivity.flips.length > 0 && <More {...pages} />}
    </section>
  );
}

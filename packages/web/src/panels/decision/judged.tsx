import { List, Stack, Text, Title } from '@mantine/core';
import type { Decision } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { More, usePages } from '../place/more.tsx';
import { DecisionRecord } from './decision-record.tsx';
import { NumbersPart } from './numbers-part.tsx';
import { OptionsTable } from './options-table.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { SearchPart } from './search-part.tsx';

/** A decision: the options side by side, drawn and in numbers, what would flip it, the statement and the record. */
export function Judged({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  const english = useEnglish();
  const { options, provisional, unreviewed, statement } = decision;
  return (
    <Stack>
      {provisional && (
        <section>
          <Text fw={600}>{t('provisional')}</Text>
          <details>
            <summary>{t('unreviewed', { count: unreviewed.length })}</summary>
            <List lang={english}>
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
          <details key={heading} lang={english}>
            <summary>{heading}</summary>
            {sentences.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </details>
        ))}
      </section>
      <DecisionRecord decision={decision} />
    </Stack>
  );
}

/** Which assumed levels would flip a verdict, one line for each level. */
function Flips({ decision: { sensitivity } }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  const english = useEnglish();
  const pages = usePages(sensitivity.flips, 10);
  return (
    <section>
      <Title order={2} size="h4">
        {t('flips')}
      </Title>
      <Text lang={english}>{sensitivity.text}</Text>
      <List lang={english}>
        {pages.shown.map(({ assumed, step, option, text }) => (
          <List.Item key={`${assumed} ${step} ${option}`}>{text}</List.Item>
        ))}
      </List>
      {sensitivity.flips.length > 0 && <More {...pages} />}
    </section>
  );
}

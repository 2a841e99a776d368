import { List, Text, Title } from '@mantine/core';
import type { Decision } from '@nemecys/core';
import { drawTornadoFile, effectsTable, numbersTable, optionsTable, settingsText, tornadoTable } from '@nemecys/report';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Picture } from '../../picture.tsx';
import { NumberTableView } from './number-table-view.tsx';

/** The decision in numbers, where the scenario has some: what is preferred, the effects, and what flips the preference. */
export function NumbersPart({ decision: { quantified } }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  const english = useEnglish();
  if (quantified === null) return null;
  const tornado = drawTornadoFile(quantified);
  const { preference, disagreements, flips, notQuantified, limits } = quantified;
  return (
    <section>
      <Title order={2} size="h4">
        {t('numbers.title')}
      </Title>
      <Text fw={600} lang={english}>
        {preference.text}
      </Text>
      <Text lang={english}>{settingsText(quantified)}</Text>
      {disagreements.map(({ option, text }) => (
        <Text key={option}>{text}</Text>
      ))}
      <NumberTableView table={optionsTable(quantified)} />
      <NumberTableView table={effectsTable(quantified)} />
      {tornado !== null && (
        <>
          <Title order={3} size="h5">
            {t('numbers.hangs')}
          </Title>
          <Picture svg={tornado} text={t('numbers.tornado')} />
          <NumberTableView table={tornadoTable(quantified)} />
        </>
      )}
      <List lang={english}>
        {flips.map(({ text }) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
      <details>
        <summary>{t('numbers.all', { count: quantified.parameters.length })}</summary>
        <NumberTableView table={numbersTable(quantified)} />
      </details>
      {notQuantified.length > 0 && (
        <details>
          <summary>{t('numbers.without', { count: notQuantified.length })}</summary>
          <List>
            {notQuantified.map(({ harm, label }) => (
              <List.Item key={harm}>{label}</List.Item>
            ))}
          </List>
        </details>
      )}
      <details>
        <summary>{t('numbers.limits')}</summary>
        <List>
          {limits.map((limit) => (
            <List.Item key={limit}>{limit}</List.Item>
          ))}
        </List>
      </details>
    </section>
  );
}

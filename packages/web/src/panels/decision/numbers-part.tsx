import { List, Text, Title } from '@mantine/core';
import type { Decision } from '@nemecys/core';
import { drawTornadoFile, effectsTable, numbersTable, optionsTable, settingsText, tornadoTable } from '@nemecys/report';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../language/use-say.ts';
import { Picture } from '../../picture.tsx';
import { NumberTableView } from './number-table-view.tsx';

/** The decision in numbers, where the scenario has some: what is preferred, the effects, and what flips the preference. */
export function NumbersPart({ decision: { quantified, scales } }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  const say = useSay(scales);
  if (quantified === null) return null;
  const tornado = drawTornadoFile(quantified, say);
  const { preference, disagreements, flips, notQuantified, limits } = quantified;
  return (
    <section>
      <Title order={2} size="h4">
        {t('numbers.title')}
      </Title>
      <Text fw={600}>{preference.text}</Text>
      <Text>{settingsText(quantified, say)}</Text>
      {disagreements.map(({ option, text }) => (
        <Text key={option}>{text}</Text>
      ))}
      <NumberTableView table={optionsTable(quantified, say)} />
      <NumberTableView table={effectsTable(quantified, say)} />
      {tornado !== null && (
        <>
          <Title order={3} size="h5">
            {t('numbers.hangs')}
          </Title>
          <Picture svg={tornado} text={t('numbers.tornado')} />
          <NumberTableView table={tornadoTable(quantified, say)} />
        </>
      )}
      <List>
        {flips.map(({ text }) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
      <details>
        <summary>{t('numbers.all', { count: quantified.parameters.length })}</summary>
        <NumberTableView table={numbersTable(quantified, say)} />
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

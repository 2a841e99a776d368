import { List, Stack, Text, Title } from '@mantine/core';
import type { Decision, OptionEntry } from '@nemecys/core';
import {
  bowTieTable,
  curveTable,
  drawBowTieFile,
  drawCurveFile,
  gatesTable,
  hazardsTable,
  worthTable,
} from '@nemecys/report';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../language/use-say.ts';
import { Link } from '../../link.tsx';
import { Picture } from '../../picture.tsx';
import { DetailHeading } from '../detail/detail-heading.tsx';
import { addressOf } from '../place/page-place.ts';
import { EffectsTable } from './effects-table.tsx';
import { NumberTableView } from './number-table-view.tsx';
import { OptionControls } from './option-controls.tsx';

type Props = {
  /** As it is now; undefined while there is none, or none of the text as it is. */
  readonly decision: Decision | undefined;
  readonly id: string;
  readonly isWorking: boolean;
};

/** One option: its verdict with the facts behind it, its effects, emergencies, controls, bow-ties and numbers. */
export function OptionDetail({ decision, id, isWorking }: Props) {
  const { t } = useTranslation('decision');
  const option = decision?.options.find((one) => one.id === id);
  const back = <Link to={addressOf({ tab: 'decision' })} text={t('option.back')} />;
  if (decision === undefined || option === undefined) {
    return (
      <Stack align="start">
        {back}
        {!isWorking && <Text role="alert">{t('option.gone')}</Text>}
      </Stack>
    );
  }
  return <Known {...{ decision, option, back }} />;
}

type KnownProps = { readonly decision: Decision; readonly option: OptionEntry; readonly back: ReactNode };

function Known({ decision, option, back }: KnownProps) {
  const { t } = useTranslation('decision');
  const say = useSay(decision.scales);
  const { id, label, verdict, also, emergency, bowTies } = option;
  const numbers = decision.quantified?.options.find((one) => one.id === id);
  const curve = numbers === undefined ? null : drawCurveFile(numbers, say);
  return (
    <Stack align="stretch" gap="xs">
      {back}
      <DetailHeading of={id}>{t('option.title', { label, verdict: verdict.words })}</DetailHeading>
      <Text>{verdict.reason}</Text>
      {also !== null && <Text>{`${t('options.also', { words: also.words })} ${also.reason}`}</Text>}
      <Text fw={600}>{t('option.facts')}</Text>
      <List>
        {[...verdict.facts, ...(also?.facts ?? [])].map((fact) => (
          <List.Item key={fact}>{fact}</List.Item>
        ))}
      </List>
      <EffectsTable {...{ decision, option }} />
      <Title order={3} size="h4">
        {t('option.emergency')}
      </Title>
      <Text>{emergency.text}</Text>
      <OptionControls option={option} />
      {bowTies.length > 0 && (
        <Title order={3} size="h4">
          {t('option.bowTies')}
        </Title>
      )}
      {bowTies.map((tie) => (
        <section key={tie.situation.id}>
          <Picture svg={drawBowTieFile(tie, say)} text={t('option.bowTie', { situation: tie.situation.label })} />
          <NumberTableView table={bowTieTable(decision, { option, tie }, say)} />
        </section>
      ))}
      {numbers !== undefined && (
        <>
          <Title order={3} size="h4">
            {t('numbers.title')}
          </Title>
          <NumberTableView table={hazardsTable(numbers, say)} />
          <NumberTableView table={gatesTable(numbers, say)} />
          {curve !== null && <Picture svg={curve} text={t('option.curve', { label })} />}
          <NumberTableView table={curveTable(numbers, say)} />
          <NumberTableView table={worthTable(numbers, say)} />
        </>
      )}
    </Stack>
  );
}

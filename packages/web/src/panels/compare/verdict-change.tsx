import { Button, Group, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDecide } from '../decision/use-decide.ts';
import { FindingsAlert } from '../findings-alert.tsx';

type Props = { readonly texts: { readonly before: string; readonly after: string } };

/** The verdicts on both, by the criteria of the later one; worked out when somebody asks. */
export function VerdictChange({ texts }: Props) {
  const { t } = useTranslation(['panels', 'decision']);
  const { state, run, stop } = useDecide();
  const judge = () =>
    run({
      text: texts.after,
      options: [{ id: 'before', label: t('compare.earlier'), text: texts.before, saved: undefined }],
      choice: { minimumGrade: 'assumption' },
      ...{ search: false, numbers: false },
    });
  const asked = state.kind === 'done' ? state.asked : undefined;
  const isOfBoth = asked?.text === texts.after && asked.options[0]?.text === texts.before;
  const result = state.kind === 'done' && isOfBoth ? state.decided : undefined;
  return (
    <section>
      <Title order={2} size="h4">
        {t('compare.judged')}
      </Title>
      <Group>
        <Button variant="default" onClick={judge} disabled={state.kind === 'working'}>
          {t('compare.judge')}
        </Button>
        {state.kind === 'working' && (
          <Button variant="default" onClick={stop}>
            {t('decision:stop')}
          </Button>
        )}
        <Text role="status">
          {state.kind === 'working' ? state.stage : state.kind === 'fault' ? state.message : ''}
        </Text>
      </Group>
      {result?.told !== undefined && (
        <List>
          {[...result.told.options].reverse().map(({ id, verdict, effects }) => (
            <List.Item key={id}>
              {t(id === 'before' ? 'compare.earlier' : 'compare.later')}: <strong>{verdict.words}</strong>{' '}
              {verdict.reason} {t('compare.above', { count: effects.filter(({ acceptable }) => !acceptable).length })}
            </List.Item>
          ))}
        </List>
      )}
      {result !== undefined && result.told === undefined && (
        <FindingsAlert title={t('decision:nothing')} findings={result.findings} />
      )}
    </section>
  );
}

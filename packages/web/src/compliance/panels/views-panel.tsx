import { Stack, Text, Title } from '@mantine/core';
import { viewHeadings, viewTables } from '@nemecys/report';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import type { DrawnView } from '../messages.ts';
import type { PanelProps } from '../panel-props.ts';
import { useAnswer } from '../use-answer.tsx';
import { ReportTable } from '../wide-table.tsx';
import { Drawing } from './drawing.tsx';

/** The four views that FDA asks for, drawn from the scenario; the tables under the drawings say the same in words. */
export function ViewsPanel({ compliance, toLookAt, ask, act }: PanelProps) {
  const { t } = useTranslation('compliance');
  const drawn = useAnswer(
    useCallback(() => ask({ kind: 'draw', ...toLookAt }), [ask, toLookAt]),
    act,
  );
  return (
    <Stack>
      {drawn === undefined && <Text role="status">{t('views.drawing')}</Text>}
      {drawn?.map((view) => (
        <View key={view.kind} {...view} />
      ))}
      {viewTables(compliance.views).map((table) => (
        <ReportTable key={table.id} table={table} empty={t('views.empty')} />
      ))}
    </Stack>
  );
}

function View({ kind, svg, why }: DrawnView) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const heading = viewHeadings[kind as keyof typeof viewHeadings];
  if (svg !== null) return <Drawing {...{ heading, svg }} name={`view-${kind}.svg`} />;
  return (
    <section aria-label={t('views.view', { view: heading })} lang={english}>
      <Title order={2} size="h3">
        {heading}
      </Title>
      <Text>{why}</Text>
    </section>
  );
}

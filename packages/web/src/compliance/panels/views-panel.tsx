import { Anchor, Stack, Text, Title } from '@mantine/core';
import { viewHeadings, viewTables } from '@nemecys/report';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { English, useEnglish } from '../../language/english.tsx';
import { Sentence } from '../../language/sentence.ts';
import type { DrawnView } from '../messages.ts';
import type { PanelProps } from '../panel-props.ts';
import { ReportTable } from '../wide-table.tsx';

/** The four views that FDA asks for, drawn from the scenario; the tables under the drawings say the same in words. */
export function ViewsPanel({ compliance, toLookAt, draw, act }: PanelProps) {
  const { t } = useTranslation('compliance');
  const [drawn, setDrawn] = useState<readonly DrawnView[]>();
  useEffect(() => {
    let isWanted = true;
    draw(toLookAt).then(
      (views) => isWanted && setDrawn(views),
      (thrown: Error) => {
        if (!isWanted) return;
        const why = <English>{thrown.message}</English>;
        act.tell(<Sentence words={t('views.notDrawn')} parts={{ why }} />);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [draw, toLookAt, act, t]);
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
  // As a picture and not as a part of the page: nothing in it can act, and its own style holds.
  const picture = svg === null ? undefined : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return (
    <section aria-label={t('views.view', { view: heading })}>
      <Title order={2} size="h3" lang={english}>
        {heading}
      </Title>
      {picture === undefined ? (
        <Text lang={english}>{why}</Text>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot use a pointer scrolls it with the arrow keys. */}
          <section className="drawing" aria-label={t('views.scrolls', { view: heading })} tabIndex={0}>
            <img src={picture} alt={t('views.alt', { view: heading })} />
          </section>
          <Anchor href={picture} download={`view-${kind}.svg`} c="var(--mantine-color-text)" underline="always">
            {t('views.download')}
          </Anchor>
        </>
      )}
    </section>
  );
}

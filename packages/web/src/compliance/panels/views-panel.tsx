import { Anchor, Stack, Text, Title } from '@mantine/core';
import { viewHeadings, viewTables } from '@nemecys/report';
import { useEffect, useState } from 'react';
import type { DrawnView } from '../messages.ts';
import type { PanelProps } from '../panel-props.ts';
import { ReportTable } from '../wide-table.tsx';

/** The four views that FDA asks for, drawn from the scenario; the tables under the drawings say the same in words. */
export function ViewsPanel({ compliance, toLookAt, draw, act }: PanelProps) {
  const [drawn, setDrawn] = useState<readonly DrawnView[]>();
  useEffect(() => {
    let isWanted = true;
    draw(toLookAt).then(
      (views) => isWanted && setDrawn(views),
      (thrown: Error) => isWanted && act.tell(`The views could not be drawn: ${thrown.message}`),
    );
    return () => {
      isWanted = false;
    };
  }, [draw, toLookAt, act]);
  return (
    <Stack>
      {drawn === undefined && <Text role="status">Drawing …</Text>}
      {drawn?.map((view) => (
        <View key={view.kind} {...view} />
      ))}
      {viewTables(compliance.views).map((table) => (
        <ReportTable key={table.id} table={table} empty="The model says nothing of this yet." />
      ))}
    </Stack>
  );
}

function View({ kind, svg, why }: DrawnView) {
  const heading = viewHeadings[kind as keyof typeof viewHeadings];
  // As a picture and not as a part of the page: nothing in it can act, and its own style holds.
  const picture = svg === null ? undefined : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return (
    <section aria-label={`Drawing: ${heading}`}>
      <Title order={2} size="h3">
        {heading}
      </Title>
      {picture === undefined ? (
        <Text>{why}</Text>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot use a pointer scrolls it with the arrow keys. */}
          <section className="drawing" aria-label={`${heading}, scrolls`} tabIndex={0}>
            <img src={picture} alt={`${heading}; the tables below say the same in words`} />
          </section>
          <Anchor href={picture} download={`view-${kind}.svg`} c="var(--mantine-color-text)" underline="always">
            Download this drawing (SVG)
          </Anchor>
        </>
      )}
    </section>
  );
}

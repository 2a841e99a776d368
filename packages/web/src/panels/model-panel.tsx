import { Grid, Stack, Textarea } from '@mantine/core';
import type { Finding, Glance } from '@nemecys/core';
import { useRef } from 'react';
import type { At } from '../api.ts';
import { Canvas } from '../canvas/canvas.tsx';
import { ConnectForm } from '../canvas/connect-form.tsx';
import { PlaceForm } from '../canvas/place-form.tsx';
import type { Words } from '../engine/messages.ts';
import { ImportPart } from '../imports/import-part.tsx';
import type { TextEdit } from '../text/edit-text.ts';
import { useLineOfAddress } from '../text/use-line-of-address.ts';
import { FindingsAlert } from './findings-alert.tsx';

type Props = {
  readonly at: At;
  readonly words: Words | undefined;
  /** Of the text, or of the last one before it that had no errors. */
  readonly glance: Glance | undefined;
  readonly findings: readonly Finding[];
  readonly text: string;
  readonly write: (text: string) => void;
  readonly edit: (wanted: TextEdit) => void;
};

/** The scenario as a drawing and as text, side by side: the same model, edited in either. */
export function ModelPanel({ at, words, glance, findings, text, write, edit }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLineOfAddress(area);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (
    <Grid>
      <ImportPart {...{ text, write }} />
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="xs">
          {words !== undefined && <PlaceForm {...{ words, glance, edit }} />}
          {words !== undefined && <ConnectForm {...{ words, glance, edit }} />}
          <Canvas {...{ at, words, glance, edit }} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="xs">
          <FindingsAlert title="The text has errors; the drawing shows the last text without any" findings={errors} />
          <Textarea
            ref={area}
            className="scenario-text"
            label="Scenario text"
            rows={32}
            spellCheck={false}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
          />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

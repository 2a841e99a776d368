import { Grid, Stack, Textarea } from '@mantine/core';
import type { Finding, Glance } from '@nemecys/core';
import { useRef } from 'react';
import type { At } from '../api.ts';
import { Canvas, type Highlighted } from '../canvas/canvas.tsx';
import { ConnectForm } from '../canvas/connect-form.tsx';
import { PlaceForm } from '../canvas/place-form.tsx';
import type { Words } from '../engine/messages.ts';
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
  /** What is made to stand out in the drawing. */
  readonly highlighted?: Highlighted;
  /** Told which thing of the drawing was selected last; undefined when nothing is. */
  readonly onSelect?: (id: string | undefined) => void;
};

/** The scenario as a drawing and as text, side by side: the same model, edited in either. */
export function ModelPanel(props: Props) {
  const { at, words, glance, findings, text, write, edit, highlighted, onSelect } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useLineOfAddress(area);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (
    <Grid>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="xs">
          {words !== undefined && <PlaceForm {...{ words, glance, edit }} />}
          {words !== undefined && <ConnectForm {...{ words, glance, edit }} />}
          <Canvas {...{ at, words, glance, edit, highlighted, onSelect }} />
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

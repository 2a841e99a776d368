import { Grid, Stack } from '@mantine/core';
import type { Finding, Glance } from '@nemecys/core';
import { useCallback, useRef, useState } from 'react';
import type { At } from '../api.ts';
import { Canvas, type Selection } from '../canvas/canvas.tsx';
import type { Commands } from '../canvas/commands.ts';
import { Inspector } from '../canvas/inspector.tsx';
import { Palette } from '../canvas/palette.tsx';
import type { Engine } from '../engine/engine.ts';
import type { Words } from '../engine/messages.ts';
import { ImportPart } from '../imports/import-part.tsx';
import type { Moves, Places } from '../pages/draft.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { ScenarioText } from '../text/scenario-text.tsx';
import { selectLine } from '../text/use-line-of-address.ts';
import { ModelFindings } from './model-findings.tsx';

/** The text that somebody writes, and what can be done with it. */
type Draft = {
  readonly text: string;
  readonly places: Places;
  readonly read: () => string;
  readonly write: (text: string) => void;
  readonly edit: (wanted: TextEdit, moves?: Moves) => boolean;
  readonly move: (moves: Moves, goesOn?: 'moving') => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

type Props = {
  readonly at: At;
  readonly words: Words | undefined;
  /** Of the text, or of the last one before it that had no errors. */
  readonly glance: Glance | undefined;
  readonly findings: readonly Finding[];
  /** Whether the findings are of this text. */
  readonly isSeen: boolean;
  /** Says what the engine infers, while that is shown. */
  readonly engine: Engine | undefined;
  readonly draft: Draft;
};

const none: Selection = { things: [], lines: [] };

/** The scenario as a drawing and as text, side by side: the same model, edited in either. */
export function ModelPanel({ at, words, glance, findings, isSeen, engine, draft }: Props) {
  const { text, places, read, write, edit, move, undo, redo } = draft;
  const area = useRef<HTMLTextAreaElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const commands = useRef<Commands>(undefined);
  const [selected, setSelected] = useState<Selection>(none);
  const focusPalette = useCallback(() => search.current?.focus(), []);
  const focusFields = useCallback(() => fields.current?.querySelector('input')?.focus(), []);
  const onAdd = useCallback<Commands['add']>((found, name) => commands.current?.add(found, name), []);
  const onLine = useCallback((line: number) => area.current !== null && selectLine(area.current, line), []);
  return (
    <Grid gap="sm">
      <ImportPart {...{ text, read, write }} />
      <Grid.Col span={{ base: 12, sm: 4, md: 2.4 }}>
        {words !== undefined && <Palette {...{ words, search, onAdd }} />}
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 8, md: 5.8 }}>
        <Stack gap="xs">
          <Canvas
            {...{ at, words, glance, engine, places, read, edit, move, undo, redo, commands }}
            {...{ focusPalette, focusFields }}
            onSelection={setSelected}
          />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 3.8 }}>
        <Stack gap="xs">
          <ModelFindings {...{ findings, isSeen, text, words, glance, edit, onLine }} />
          {words !== undefined && glance !== undefined && (
            <Inspector {...{ selected, text, words, glance, edit, onLine }} area={fields} />
          )}
          <ScenarioText
            {...{ text, write, undo, redo, area }}
            isShort={selected.things.length + selected.lines.length > 0}
          />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

import { Button, Group } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import type { Connection } from '@xyflow/react';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { RelationSelect } from './relation-select.tsx';

type Props = {
  readonly asked: Connection;
  readonly words: Words;
  readonly glance: Glance;
  readonly edit: (wanted: TextEdit) => void;
  readonly onDone: () => void;
};

/** Asks how two things are related that somebody has connected in the drawing. */
export function AskRelation({ asked: { source, target }, words, glance, edit, onDone }: Props) {
  const labelOf = (wanted: string) => glance.assets.find(({ id }) => id === wanted)?.label ?? wanted;
  const relate = (is: string | null) => {
    if (is !== null) edit({ kind: 'relate', from: source, is, to: target });
    onDone();
  };
  return (
    <Group align="end">
      <RelationSelect
        label={`How is ${labelOf(source)} connected to ${labelOf(target)}?`}
        {...{ words, glance }}
        from={source}
        to={target}
        value={null}
        onChange={relate}
      />
      <Button variant="default" onClick={onDone}>
        Not at all
      </Button>
    </Group>
  );
}

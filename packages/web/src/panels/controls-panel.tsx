import { Button, Group, List, Stack, Table, Text, TextInput } from '@mantine/core';
import type { Assessment, Comparison } from '@nemecys/core';
import { useState } from 'react';
import type { Engine } from '../engine/engine.ts';
import type { Words } from '../engine/messages.ts';
import { editText, type TextEdit } from '../text/edit-text.ts';
import { OtherControl } from './other-control.tsx';

type Props = {
  readonly assessment: Assessment | undefined;
  readonly engine: Engine | undefined;
  readonly words: Words | undefined;
  readonly text: string;
  readonly edit: (wanted: TextEdit) => void;
};

type Listed = {
  readonly id: string;
  readonly control: string;
  readonly label: string;
  readonly asset: string;
  readonly assetLabel: string;
  readonly state: string;
};

const states = { absent: 'Absent', planned: 'Planned', 'in-place': 'In place', unknown: 'Unknown' } as const;

/** Controls that are stated and those that would help, each switched with its effect shown before. */
export function ControlsPanel({ assessment, engine, words, text, edit }: Props) {
  const [filter, setFilter] = useState('');
  const [preview, setPreview] = useState<{ readonly wanted: TextEdit; readonly comparison: Comparison }>();
  const [said, tell] = useState('');
  if (assessment === undefined)
    return <Text>Mend the errors of the text first; then the controls are listed here.</Text>;
  const listed = controlsOf(assessment).filter(({ label, assetLabel }) =>
    `${label} ${assetLabel}`.toLowerCase().includes(filter.toLowerCase()),
  );
  const show = (wanted: TextEdit) => {
    const after = editText(text, wanted);
    setPreview(undefined);
    if (after === undefined) {
      tell('This control is at something that the text does not name (it is inferred): add that to the text first.');
      return;
    }
    tell('Working out the effect …');
    engine?.ask({ kind: 'compare', before: text, after }).then(
      (comparison) => {
        tell(comparison === undefined ? 'With this change the scenario has errors; nothing was changed.' : '');
        if (comparison !== undefined) setPreview({ wanted, comparison });
      },
      (thrown: Error) => tell(thrown.message),
    );
  };
  return (
    <Stack>
      <div role="status">{said}</div>
      {preview !== undefined && (
        <Effect
          comparison={preview.comparison}
          onDo={() => {
            edit(preview.wanted);
            setPreview(undefined);
          }}
          onLeave={() => setPreview(undefined)}
        />
      )}
      {words !== undefined && <OtherControl {...{ words, assessment, show }} />}
      <TextInput label="Find a control" value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Control</Table.Th>
            <Table.Th>At</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Show the effect of</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {listed.map(({ id, control, label, asset, assetLabel, state }) => (
            <Table.Tr key={id}>
              <Table.Td>{label}</Table.Td>
              <Table.Td>{assetLabel}</Table.Td>
              <Table.Td>{states[state as keyof typeof states]}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {(['absent', 'planned', 'in-place'] as const)
                    .filter((one) => one !== state)
                    .map((one) => (
                      <Button
                        key={one}
                        size="compact-sm"
                        variant="default"
                        aria-label={`${states[one]}: ${label} at ${assetLabel}`}
                        onClick={() => show({ kind: 'set-control', id: asset, control, state: one })}
                      >
                        {states[one]}
                      </Button>
                    ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** Stated controls, then those that advice names, by asset and label. */
function controlsOf({ controls, harms }: Assessment): readonly Listed[] {
  const listed = new Map<string, Listed>(controls.map((control) => [control.id, control]));
  for (const { advice } of harms) {
    for (const { controls: advised } of advice) {
      for (const { id, label, asset, assetLabel } of advised) {
        const control = id.slice(0, id.lastIndexOf('@'));
        if (!listed.has(id)) listed.set(id, { id, control, label, asset, assetLabel, state: 'absent' });
      }
    }
  }
  const order = ({ assetLabel, label }: Listed) => `${assetLabel} ${label}`;
  return [...listed.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

type EffectProps = { readonly comparison: Comparison; readonly onDo: () => void; readonly onLeave: () => void };

function Effect({ comparison: { sentences, harms, sideEffectsStarted }, onDo, onLeave }: EffectProps) {
  return (
    <section aria-label="Effect of the change">
      <Text fw={600}>What this would change</Text>
      <List>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
        {harms.map(({ id, sentence }) => (
          <List.Item key={id}>{sentence}</List.Item>
        ))}
        {sideEffectsStarted.map(({ id, label }) => (
          <List.Item key={id}>Side effect: {label}</List.Item>
        ))}
      </List>
      <Group mt="xs">
        <Button onClick={onDo}>Do it</Button>
        <Button variant="default" onClick={onLeave}>
          Leave it
        </Button>
      </Group>
    </section>
  );
}

import { Button, List, Stack, Table, Text, Title } from '@mantine/core';
import type { Decision } from '@nemecys/core';
import { useState } from 'react';
import { CommentsOn } from '../comments/comments-on.tsx';
import type { Engine } from '../engine/engine.ts';
import type { Decided } from '../engine/messages.ts';
import { FindingsAlert } from './findings-alert.tsx';

type Props = { readonly engine: Engine | undefined; readonly text: string };

/** The scenario as it is against the lightest sets of controls that a search finds: verdicts, reasons, flip points. */
export function DecisionPanel({ engine, text }: Props) {
  const [result, setResult] = useState<Decided & { readonly text: string }>();
  const [said, tell] = useState('');
  const compareOptions = () => {
    tell('Searching for options and judging them …');
    engine?.ask({ kind: 'decide', text }).then(
      (decided) => {
        tell('');
        setResult({ text, ...decided });
      },
      (thrown: Error) => tell(thrown.message),
    );
  };
  return (
    <Stack align="start">
      <Text>
        Too little security, too much, or in proportion: each option is judged by its harms, burden and benefits.
      </Text>
      <Button onClick={compareOptions}>Compare options</Button>
      <div role="status">{said}</div>
      {result !== undefined && result.text !== text && <Text>The text has changed since: compare again.</Text>}
      {result !== undefined && result.text === text && <Result {...result} />}
    </Stack>
  );
}

function Result({ findings, decision }: Decided) {
  if (decision !== undefined) return <Judged decision={decision} />;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return <FindingsAlert title="Nothing can be judged before this is mended" findings={errors} />;
}

function Judged({ decision }: { readonly decision: Decision }) {
  const { options, sensitivity, statement, provisional } = decision;
  return (
    <>
      {provisional && <Text fw={600}>Provisional: sign-offs by clinicians are missing.</Text>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Option</Table.Th>
            <Table.Th>Verdict</Table.Th>
            <Table.Th>Why</Table.Th>
            <Table.Th>Harms above what is accepted</Table.Th>
            <Table.Th>Place by harm, care, cost</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {options.map(({ id, label, verdict, effects, places }) => (
            <Table.Tr key={id}>
              <Table.Td>{label}</Table.Td>
              <Table.Td>
                {verdict.words}
                <CommentsOn kind="verdict" id={id} label={`the verdict on ${label}`} />
              </Table.Td>
              <Table.Td>{verdict.reason}</Table.Td>
              <Table.Td>{effects.filter(({ acceptable }) => !acceptable).length}</Table.Td>
              <Table.Td>
                {places.harm}, {places.care}, {places.cost}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Title order={2} size="h4">
        What would flip a verdict
      </Title>
      <Text>{sensitivity.text}</Text>
      <List>
        {sensitivity.flips.map(({ assumed, step, option, text }) => (
          <List.Item key={`${assumed} ${step} ${option}`}>{text}</List.Item>
        ))}
      </List>
      {statement.map(({ heading, sentences }) => (
        <section key={heading}>
          <Title order={2} size="h4">
            {heading}
          </Title>
          {sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </section>
      ))}
    </>
  );
}

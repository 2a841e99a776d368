import { Accordion, Group, List, Stack, Switch, Text } from '@mantine/core';
import type { Assessment, HarmEntry } from '@nemecys/core';
import { useState } from 'react';
import { CommentsOn } from '../comments/comments-on.tsx';
import { RiskLevel, stepLabel } from './risk-level.tsx';

/** What can go wrong and for whom, highest risk first; each with its likeliest way and what would help. */
export function HarmsPanel({ assessment }: { readonly assessment: Assessment | undefined }) {
  const [all, setAll] = useState(false);
  if (assessment === undefined) return <Text>Mend the errors of the text first; then the harms are listed here.</Text>;
  const shown = all ? assessment.harms : assessment.harms.filter(({ acceptable }) => !acceptable);
  return (
    <Stack>
      {assessment.provisional && (
        <Text fw={600}>Provisional: some of this rests on entries that no clinician has reviewed.</Text>
      )}
      <List>
        {assessment.headline.sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      <Switch
        label={`Also harms within what is accepted (${assessment.harms.length} in all)`}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {shown.length === 0 && <Text>No harm is above what is accepted.</Text>}
      <Accordion variant="separated" order={2}>
        {shown.map((harm) => (
          <Accordion.Item key={harm.id} value={harm.id}>
            <Accordion.Control>
              <Group>
                <RiskLevel scales={assessment.scales} id={harm.risk} />
                <Text>
                  {harm.label}: {harm.assetLabel}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Harm {...{ harm, assessment }} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Stack>
  );
}

function Harm({ harm, assessment }: { readonly harm: HarmEntry; readonly assessment: Assessment }) {
  const { scales, threats } = assessment;
  const steps = (harm.path?.steps ?? []).filter(({ text }) => text !== '');
  return (
    <Stack gap="xs">
      <CommentsOn kind="harm" id={harm.id} label={`${harm.label}: ${harm.assetLabel}`} />
      <Text>
        Likelihood {stepLabel(scales, 'likelihood', harm.likelihood)}, impact {stepLabel(scales, 'impact', harm.impact)}
        ; accepted up to <RiskLevel scales={scales} id={harm.criterion} />
        {harm.withoutAttacker === true && ' As likely with no attacker at all.'}
      </Text>
      {steps.length > 0 && <Text fw={600}>The likeliest way to it</Text>}
      <List type="ordered">
        {steps.map(({ id, text }) => (
          <List.Item key={id}>{text}</List.Item>
        ))}
      </List>
      <Text fw={600}>Where it begins</Text>
      <List>
        {harm.rootCauses.map((id) => (
          <List.Item key={id}>
            {threats.find((threat) => threat.id === id)?.text ?? id}
            <CommentsOn kind="threat" id={id} label={threats.find((threat) => threat.id === id)?.label ?? id} />
          </List.Item>
        ))}
      </List>
      {harm.advice.length > 0 && <Text fw={600}>What would help</Text>}
      <List>
        {harm.advice.map(({ strategy, label, controls, risk, sideEffects }) => (
          <List.Item key={strategy}>
            {label} ({controls.map((control) => `${control.label} at ${control.assetLabel}`).join(', ')}): risk{' '}
            <RiskLevel scales={scales} id={risk} />
            {sideEffects.length > 0 && `; may cause: ${sideEffects.map((effect) => effect.label).join(', ')}`}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { SigningProof } from '@nemecys/server';
import { useState } from 'react';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';
import { SignForm } from './sign-form.tsx';

type Props = { readonly finding: string; readonly props: PanelProps; readonly onDone: () => void };

/** Asks what somebody decides on a finding and why, and for their signature. */
export function DecideForm({ finding, props: { at, held, act }, onDone }: Props) {
  const [state, setState] = useState<'accepted' | 'not-applicable'>('accepted');
  const [because, setBecause] = useState('');
  const [until, setUntil] = useState('');
  const sign = async (proof: SigningProof) => {
    const decision = { finding, state, because, ...(until === '' ? {} : { until }) };
    act.took(await complianceApi.decide(at, { base: held.open.version, ...decision, proof }));
  };
  return (
    <SignForm label={`Decide on ${finding}`} button="Sign the decision" {...{ sign, onDone }}>
      <Radio.Group label="What you decide" value={state} onChange={(value) => setState(value as typeof state)}>
        <Stack gap="xs" mt={6}>
          <Radio value="accepted" label="Accepted: it stays so, for a reason" />
          <Radio value="not-applicable" label="Not applicable: the rule does not fit here" />
        </Stack>
      </Radio.Group>
      <Textarea
        label="Because"
        required
        autosize
        minRows={2}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <TextInput
        label="Holds until"
        description="Leave it empty where the decision has no last day"
        type="date"
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </SignForm>
  );
}

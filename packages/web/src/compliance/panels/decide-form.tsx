import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { SigningProof } from '@nemecys/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';
import { SignForm } from './sign-form.tsx';

type Props = { readonly finding: string; readonly props: PanelProps; readonly onDone: () => void };

/** Asks what somebody decides on a finding and why, and for their signature. */
export function DecideForm({ finding, props: { at, held, act }, onDone }: Props) {
  const { t } = useTranslation('compliance');
  const [state, setState] = useState<'accepted' | 'not-applicable'>('accepted');
  const [because, setBecause] = useState('');
  const [until, setUntil] = useState('');
  const sign = async (proof: SigningProof) => {
    const decision = { finding, state, because, ...(until === '' ? {} : { until }) };
    act.took(await complianceApi.decide(at, { base: held.open.version, ...decision, proof }));
  };
  return (
    <SignForm label={t('finding.decideOn', { finding })} button={t('decide.sign')} {...{ sign, onDone }}>
      <Radio.Group label={t('decide.what')} value={state} onChange={(value) => setState(value as typeof state)}>
        <Stack gap="xs" mt={6}>
          <Radio value="accepted" label={t('decide.accepted')} />
          <Radio value="not-applicable" label={t('decide.not-applicable')} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('decide.because')}
        required
        autosize
        minRows={2}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <TextInput
        label={t('decide.until')}
        description={t('decide.untilAbout')}
        type="date"
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </SignForm>
  );
}

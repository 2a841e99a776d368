import { Text, TextInput } from '@mantine/core';
import type { EvidenceRecord } from '@nemecys/core';
import type { SigningProof } from '@nemecys/server';
import { useState } from 'react';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';
import { SignForm } from './sign-form.tsx';

type Props = { readonly record: EvidenceRecord; readonly props: PanelProps; readonly onDone: () => void };

const usual = 'I have read it and approve it as evidence for this product';

/** Asks what the approval of a record means, and for the signature. */
export function ApproveForm({ record: { id, title, sha256 }, props: { at, held, act }, onDone }: Props) {
  const [meaning, setMeaning] = useState(usual);
  const sign = async (proof: SigningProof) =>
    act.took(await complianceApi.approve(at, { base: held.open.version, record: id, meaning, proof }));
  return (
    <SignForm label={`Approve ${title}`} button="Sign the approval" {...{ sign, onDone }}>
      <Text size="sm">
        You sign exactly this record and the file with the SHA-256 <code className="hash">{sha256}</code>. A record that
        is changed later loses the approval.
      </Text>
      <TextInput
        label="What your signature means"
        required
        value={meaning}
        onChange={(event) => setMeaning(event.currentTarget.value)}
      />
    </SignForm>
  );
}

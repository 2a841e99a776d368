import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { ListedSignature, SigningProof } from '@nemecys/server';
import { useState } from 'react';
import type { At, Refused } from '../api.ts';
import { meaningWords } from './meaning-words.ts';
import { signatureApi } from './signature-api.ts';
import { useSigningProof } from './use-signing-proof.tsx';

type Props = {
  readonly at: At;
  readonly baselines: readonly string[];
  readonly tell: (said: string) => void;
  readonly onSigned: () => void;
};

/** Signs a baseline: which, meaning what, and by whom, shown again with the password or a passkey. */
export function SignForm({ at, baselines, tell, onSigned }: Props) {
  const [chosen, choose] = useState('');
  const [meaning, setMeaning] = useState<ListedSignature['meaning']>('approved');
  const baseline = chosen === '' ? (baselines[0] ?? '') : chosen;
  const sign = (proof: Promise<SigningProof>) =>
    void proof
      .then((shown) => signatureApi.sign(at, { baseline, meaning, proof: shown }))
      .then(
        () => {
          tell(`"${baseline}" is signed.`);
          onSigned();
        },
        (thrown: Refused) => tell(thrown.message),
      );
  const { submit, field, otherWay } = useSigningProof(sign);
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <NativeSelect
          label="Baseline to sign"
          data={[...baselines]}
          value={baseline}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <NativeSelect
          label="What your signature means"
          data={Object.entries(meaningWords).map(([value, label]) => ({ value, label }))}
          value={meaning}
          onChange={(event) => setMeaning(event.currentTarget.value as ListedSignature['meaning'])}
        />
        {field}
        <Button type="submit">Sign baseline</Button>
        {otherWay}
      </Group>
      <Text size="sm" mt="xs">
        Your name, the moment and this meaning are signed together with the text, for good.
      </Text>
    </form>
  );
}

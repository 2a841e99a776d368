import { Button, Group, NativeSelect, PasswordInput, Text } from '@mantine/core';
import type { ListedSignature } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import type { At, Refused } from '../api.ts';
import { knowsPasskeys, passkeyApi } from '../passkeys/passkey-api.ts';
import { meaningWords } from './meaning-words.ts';
import { signatureApi, type WantedSignature } from './signature-api.ts';

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
  const [password, setPassword] = useState('');
  const baseline = chosen === '' ? (baselines[0] ?? '') : chosen;
  const sign = (proof: Promise<WantedSignature['proof']>) => {
    // Typed anew each time: a signature is never given twice with one look.
    setPassword('');
    proof
      .then((shown) => signatureApi.sign(at, { baseline, meaning, proof: shown }))
      .then(
        () => {
          tell(`"${baseline}" is signed.`);
          onSigned();
        },
        (thrown: Refused) => tell(thrown.message),
      );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign(Promise.resolve({ kind: 'password', password }));
  };
  const withPasskey = () => sign(passkeyApi.prove().then((answer) => ({ kind: 'passkey', answer })));
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
        <PasswordInput
          label="Your password, once more"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          miw={220}
        />
        <Button type="submit">Sign baseline</Button>
        {knowsPasskeys() && (
          <Button variant="default" onClick={withPasskey}>
            Sign with a passkey
          </Button>
        )}
      </Group>
      <Text size="sm" mt="xs">
        Your name, the moment and this meaning are signed together with the text, for good.
      </Text>
    </form>
  );
}

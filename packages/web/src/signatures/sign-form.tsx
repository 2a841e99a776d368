import { Button, Group, NativeSelect, PasswordInput, Text } from '@mantine/core';
import type { ListedSignature } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import type { At, Refused } from '../api.ts';
import { meaningWords } from './meaning-words.ts';
import { signatureApi } from './signature-api.ts';

type Props = {
  readonly at: At;
  readonly baselines: readonly string[];
  readonly tell: (said: string) => void;
  readonly onSigned: () => void;
};

/** Signs a baseline: which, meaning what, and by whom, shown again with the password. */
export function SignForm({ at, baselines, tell, onSigned }: Props) {
  const [chosen, choose] = useState('');
  const [meaning, setMeaning] = useState<ListedSignature['meaning']>('approved');
  const [password, setPassword] = useState('');
  const baseline = chosen === '' ? (baselines[0] ?? '') : chosen;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = { baseline, meaning, password };
    // Typed anew each time: a signature is never given twice with one look.
    setPassword('');
    signatureApi.sign(at, wanted).then(
      () => {
        tell(`"${baseline}" is signed.`);
        onSigned();
      },
      (thrown: Refused) => tell(thrown.message),
    );
  };
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
      </Group>
      <Text size="sm" mt="xs">
        Your name, the moment and this meaning are signed together with the text, for good.
      </Text>
    </form>
  );
}

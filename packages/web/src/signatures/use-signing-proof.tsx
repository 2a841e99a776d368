import { Button, PasswordInput } from '@mantine/core';
import type { SigningProof } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePasswordToggle } from '../language/password-toggle.ts';
import { knowsPasskeys, passkeyApi } from '../passkeys/passkey-api.ts';

/**
 * What a form asks whoever signs: the password once more, typed anew for each signature, or a passkey. The form calls
 * `submit`, and shows the field and, where the browser knows passkeys, the other way.
 */
export function useSigningProof(sign: (proof: Promise<SigningProof>) => void) {
  const { t } = useTranslation('signatures');
  const toggle = usePasswordToggle();
  const [password, setPassword] = useState('');
  const give = (proof: Promise<SigningProof>) => {
    setPassword('');
    sign(proof);
  };
  const withPasskey = () =>
    give(passkeyApi.prove().then((answer): SigningProof => ({ kind: 'passkey', answer: answer as never })));
  return {
    submit: (event: FormEvent) => {
      event.preventDefault();
      give(Promise.resolve({ kind: 'password', password }));
    },
    field: (
      <PasswordInput
        label={t('password')}
        visibilityToggleButtonProps={toggle}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        miw={220}
      />
    ),
    otherWay: knowsPasskeys() && (
      <Button variant="default" onClick={withPasskey}>
        {t('withPasskey')}
      </Button>
    ),
  };
}

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { SigningProof } from '@nemecys/server';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Told, told } from '../../refusal.tsx';
import { useSigningProof } from '../../signatures/use-signing-proof.tsx';
import { useFocusFirst } from '../use-focus-first.ts';

type Props = {
  readonly label: string;
  /** What the button says. */
  readonly button: string;
  readonly sign: (proof: SigningProof) => Promise<void>;
  readonly onDone: () => void;
  /** What is signed. */
  readonly children: ReactNode;
};

/** Asks whoever signs to show again who they are. Says what the server refused. */
export function SignForm({ label, button, sign, onDone, children }: Props) {
  const { t } = useTranslation('compliance');
  const [fault, setFault] = useState<Told>('');
  const form = useRef<HTMLFormElement>(null);
  useFocusFirst(form);
  const { submit, field, otherWay } = useSigningProof((proof) => {
    proof.then(sign).then(onDone, (thrown) => setFault(told(thrown)));
  });
  return (
    <form ref={form} onSubmit={submit} aria-label={label}>
      <Stack gap="xs" maw={560}>
        {children}
        {field}
        <Text size="sm">{t('signing.about')}</Text>
        {fault !== '' && <Alert color="red">{fault}</Alert>}
        <Group>
          <Button type="submit">{button}</Button>
          {otherWay}
          <Button variant="default" onClick={onDone}>
            {t('signing.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

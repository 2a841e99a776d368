import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { ListedSignature, SigningProof } from '@nemecys/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import { type Told, told } from '../refusal.tsx';
import { signatureApi } from './signature-api.ts';
import { useSigningProof } from './use-signing-proof.tsx';

const meanings = ['authored', 'reviewed', 'approved'] as const satisfies readonly ListedSignature['meaning'][];

type Props = {
  readonly at: At;
  readonly baselines: readonly string[];
  readonly tell: (said: Told) => void;
  readonly onSigned: () => void;
};

/** Signs a baseline: which, meaning what, and by whom, shown again with the password or a passkey. */
export function SignForm({ at, baselines, tell, onSigned }: Props) {
  const { t } = useTranslation('signatures');
  const [chosen, choose] = useState('');
  const [meaning, setMeaning] = useState<ListedSignature['meaning']>('approved');
  const baseline = chosen === '' ? (baselines[0] ?? '') : chosen;
  const sign = (proof: Promise<SigningProof>) =>
    void proof
      .then((shown) => signatureApi.sign(at, { baseline, meaning, proof: shown }))
      .then(
        () => {
          tell(t('signed', { baseline }));
          onSigned();
        },
        (thrown) => tell(told(thrown)),
      );
  const { submit, field, otherWay } = useSigningProof(sign);
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <NativeSelect
          label={t('baselineToSign')}
          data={[...baselines]}
          value={baseline}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('meaningLabel')}
          data={meanings.map((value) => ({ value, label: t(`meaning.${value}`) }))}
          value={meaning}
          onChange={(event) => setMeaning(event.currentTarget.value as ListedSignature['meaning'])}
        />
        {field}
        <Button type="submit">{t('sign')}</Button>
        {otherWay}
      </Group>
      <Text size="sm" mt="xs">
        {t('about')}
      </Text>
    </form>
  );
}

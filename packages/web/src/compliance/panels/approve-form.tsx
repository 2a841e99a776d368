import { Text, TextInput } from '@mantine/core';
import type { EvidenceRecord } from '@nemecys/core';
import type { SigningProof } from '@nemecys/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../../language/sentence.ts';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';
import { SignForm } from './sign-form.tsx';

type Props = { readonly record: EvidenceRecord; readonly props: PanelProps; readonly onDone: () => void };

/** Asks what the approval of a record means, and for the signature. */
export function ApproveForm({ record: { id, title, sha256 }, props: { at, held, act }, onDone }: Props) {
  const { t } = useTranslation('compliance');
  const [meaning, setMeaning] = useState<string>(t('approve.usual'));
  const sign = async (proof: SigningProof) =>
    act.took(await complianceApi.approve(at, { base: held.open.version, record: id, meaning, proof }));
  return (
    <SignForm label={t('approve.form', { record: title })} button={t('approve.sign')} {...{ sign, onDone }}>
      <Text size="sm">
        <Sentence words={t('approve.about')} parts={{ hash: <code className="hash">{sha256}</code> }} />
      </Text>
      <TextInput
        label={t('approve.meaning')}
        required
        value={meaning}
        onChange={(event) => setMeaning(event.currentTarget.value)}
      />
    </SignForm>
  );
}

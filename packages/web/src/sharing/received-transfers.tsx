import { Button, Group, Table, Text, Textarea } from '@mantine/core';
import type { SharedTransfer, TransferAnswer } from '@nemecys/core';
import type { ReadReceived } from '@nemecys/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignForm } from '../compliance/panels/sign-form.tsx';
import { useFormats } from '../language/use-formats.ts';
import { Part } from './part.tsx';
import { shareApi } from './share-api.ts';

type Props = {
  readonly workspace: string;
  readonly id: string;
  readonly read: ReadReceived;
  readonly mayAnswer: boolean;
  readonly onAnswered: () => void;
};

/** `view` is the one that the person looked at when they began to answer: a newer one may come meanwhile. */
type Answering = {
  readonly transfer: SharedTransfer;
  readonly kind: TransferAnswer['kind'];
  readonly view: number;
};

/** What is handed over, how far it is answered, and the answer of whoever may give it. */
export function ReceivedTransfers({ workspace, id, read, mayAnswer, onAnswered }: Props) {
  const { t } = useTranslation('sharing');
  const { day } = useFormats();
  const [answering, answer] = useState<Answering>();
  const { interfaces } = read.view;
  const labels = new Map(interfaces.controls.map((control) => [control.id, control.label]));
  const done = () => {
    answer(undefined);
    onAnswered();
  };
  return (
    <Part
      title={t('transfers.title')}
      about={t('transfers.about')}
      empty={t('transfers.none')}
      columns={[t('transfers.what'), t('transfers.controls'), t('transfers.standing'), t('transfers.answer')]}
      rows={interfaces.transfers.map((transfer) => {
        const standing = read.standings.find((one) => one.id === transfer.id);
        const kind = standing?.kind ?? 'changed';
        return (
          <Table.Tr key={transfer.id}>
            <Table.Th scope="row" className="text">
              {transfer.what}
            </Table.Th>
            <Table.Td className="text">{transfer.controls.map((one) => labels.get(one) ?? one).join(', ')}</Table.Td>
            <Table.Td className="text">
              <span className={`mark mark-${kind}`}>{t(`transfers.kind.${kind}`)}</span>{' '}
              {standing?.by && standing.on && t('transfers.by', { by: standing.by, on: day(standing.on) })}
              {standing?.because && ` ${standing.because}`}
            </Table.Td>
            <Table.Td>
              {mayAnswer && kind === 'offered' && (
                <Group gap="xs">
                  {(['accepted', 'refused'] as const).map((how) => (
                    <Button
                      key={how}
                      size="compact-sm"
                      variant="default"
                      aria-label={t(`transfers.name.${how}`, { what: transfer.what })}
                      onClick={() => answer({ transfer, kind: how, view: read.number })}
                    >
                      {t(`transfers.act.${how}`)}
                    </Button>
                  ))}
                </Group>
              )}
            </Table.Td>
          </Table.Tr>
        );
      })}
    >
      {answering !== undefined && (
        <AnswerForm
          key={`${answering.kind} ${answering.transfer.id}`}
          {...{ workspace, id, answering }}
          onDone={done}
        />
      )}
    </Part>
  );
}

type FormProps = Pick<Props, 'workspace' | 'id'> & {
  readonly answering: Answering;
  readonly onDone: () => void;
};

function AnswerForm({ workspace, id, answering: { transfer, kind, view }, onDone }: FormProps) {
  const { t } = useTranslation('sharing');
  const [because, setBecause] = useState('');
  const answer: TransferAnswer = kind === 'accepted' ? { kind } : { kind, because };
  return (
    <SignForm
      label={t(`transfers.name.${kind}`, { what: transfer.what })}
      button={t(`transfers.sign.${kind}`)}
      sign={(proof) => shareApi.answer(workspace, id, { view, transfer: transfer.id, answer, proof })}
      onDone={onDone}
    >
      <Text size="sm">{t(`transfers.means.${kind}`, { what: transfer.what })}</Text>
      {kind === 'refused' && (
        <Textarea
          label={t('transfers.because')}
          required
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
      )}
    </SignForm>
  );
}

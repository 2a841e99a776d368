import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { artefactLabels, type EvidenceRecord } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { English } from '../../language/english.tsx';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';
import { ApproveForm } from './approve-form.tsx';

type Props = { readonly record: EvidenceRecord; readonly props: PanelProps; readonly onEdit: () => void };

/** A record: what it shows, whether it still does and if not why, its file, and who approved it. */
export function RecordItem({ record, props, onEdit }: Props) {
  const { t } = useTranslation('compliance');
  const [isApproving, setApproving] = useState(false);
  const { at, compliance, held, act, mayEdit, maySign } = props;
  const { id, title, artefact, owner, validUntil, model, parts, file, sha256, approved } = record;
  const entry = compliance.records.find((one) => one.id === id);
  const kept = held.open.files.find((one) => one.sha256 === sha256);
  const remove = () => void act.edit({ kind: 'remove-record', id }, t('record.removed', { record: title }));
  const whole = model === undefined ? t('record.ofNothing') : t('record.ofWhole');
  const subject = parts === undefined ? whole : t('record.ofParts', { parts: Object.keys(parts).join(', ') });
  const fileMissing = file === undefined ? t('record.noFile') : t('record.fileMissing', { file });
  return (
    <article className="record" aria-label={title}>
      <Group gap="xs">
        <Title order={3} size="h4">
          {title}
        </Title>
        {entry !== undefined && (
          <span className={`mark mark-${entry.standing}`}>{t(`record.standing.${entry.standing}`)}</span>
        )}
        {entry !== undefined && entry.because !== '' && (
          <Text size="sm">
            <English>{entry.because}</English>
          </Text>
        )}
      </Group>
      <Text size="sm">
        <English>{artefactLabels[artefact]}</English>
        {[
          '',
          t('record.owner', { owner }),
          validUntil === undefined ? t('record.noLastDay') : t('record.validUntil', { day: validUntil }),
          subject,
        ].join('; ')}
      </Text>
      <Text size="sm">
        {kept === undefined ? (
          fileMissing
        ) : (
          <Anchor href={complianceApi.evidenceFile(at, sha256)} c="var(--mantine-color-text)" underline="always">
            {kept.name}
          </Anchor>
        )}
        {', SHA-256 '}
        <code title={sha256}>{`${sha256.slice(0, 16)}…`}</code>
      </Text>
      {approved !== undefined && (
        <Text size="sm">
          {t(approved.meaning === undefined ? 'record.approved' : 'record.approvedMeaning', approved)}
        </Text>
      )}
      {isApproving ? (
        <ApproveForm {...{ record, props }} onDone={() => setApproving(false)} />
      ) : (
        <Group gap="xs" mt={4}>
          {maySign && approved === undefined && (
            <Button
              size="compact-sm"
              onClick={() => setApproving(true)}
              aria-label={t('record.approveIt', { record: title })}
            >
              {t('record.approve')}
            </Button>
          )}
          {mayEdit && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                onClick={onEdit}
                aria-label={t('record.changeIt', { record: title })}
              >
                {t('record.change')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={remove}
                aria-label={t('record.removeIt', { record: title })}
              >
                {t('record.remove')}
              </Button>
            </>
          )}
        </Group>
      )}
    </article>
  );
}

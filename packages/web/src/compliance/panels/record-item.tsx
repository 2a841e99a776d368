import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { artefactLabels, type EvidenceRecord } from '@nemecys/core';
import { useState } from 'react';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';
import { ApproveForm } from './approve-form.tsx';

type Props = { readonly record: EvidenceRecord; readonly props: PanelProps; readonly onEdit: () => void };

const standings = { current: 'Current', stale: 'Stale', unapproved: 'Not approved' } as const;

/** A record: what it shows, whether it still does and if not why, its file, and who approved it. */
export function RecordItem({ record, props, onEdit }: Props) {
  const [isApproving, setApproving] = useState(false);
  const { at, compliance, held, act, mayEdit, maySign } = props;
  const { id, title, artefact, owner, validUntil, file, sha256, approved } = record;
  const entry = compliance.records.find((one) => one.id === id);
  const kept = held.open.files.find((one) => one.sha256 === sha256);
  const remove = () => void act.edit({ kind: 'remove-record', id }, `Removed: ${title}`);
  return (
    <article className="record" aria-label={title}>
      <Group gap="xs">
        <Title order={3} size="h4">
          {title}
        </Title>
        {entry !== undefined && <span className={`mark mark-${entry.standing}`}>{standings[entry.standing]}</span>}
        {entry?.because !== '' && <Text size="sm">{entry?.because}</Text>}
      </Group>
      <Text size="sm">
        {artefactLabels[artefact]}; owner: {owner};{' '}
        {validUntil === undefined ? 'no last day' : `valid until ${validUntil}`}; {speaksOf(record)}
      </Text>
      <Text size="sm">
        {kept === undefined ? (
          `${file === undefined ? 'No file is attached' : `The file ${file} is not attached`}`
        ) : (
          <Anchor href={complianceApi.evidenceFile(at, sha256)} c="var(--mantine-color-text)" underline="always">
            {kept.name}
          </Anchor>
        )}
        , SHA-256 <code title={sha256}>{sha256.slice(0, 16)}…</code>
      </Text>
      {approved !== undefined && (
        <Text size="sm">
          Approved by {approved.by} on {approved.on}
          {approved.meaning !== undefined && `: ${approved.meaning}`}
        </Text>
      )}
      {isApproving ? (
        <ApproveForm {...{ record, props }} onDone={() => setApproving(false)} />
      ) : (
        <Group gap="xs" mt={4}>
          {maySign && approved === undefined && (
            <Button size="compact-sm" onClick={() => setApproving(true)} aria-label={`Approve: ${title}`}>
              Approve
            </Button>
          )}
          {mayEdit && (
            <>
              <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={`Change: ${title}`}>
                Change
              </Button>
              <Button size="compact-sm" variant="default" onClick={remove} aria-label={`Remove: ${title}`}>
                Remove
              </Button>
            </>
          )}
        </Group>
      )}
    </article>
  );
}

function speaksOf({ model, parts }: EvidenceRecord): string {
  if (parts !== undefined) return `speaks of ${Object.keys(parts).join(', ')}`;
  return model === undefined ? 'speaks of no version of the model' : 'speaks of the whole model as it was';
}

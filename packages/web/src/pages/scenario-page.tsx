import { Alert, Badge, Button, Group, Stack, Tabs, Text, TextInput, Title } from '@mantine/core';
import { can, type Role, type WorkspaceAction } from '@nemecys/core';
import { useMemo, useState } from 'react';
import { CommentsPanel } from '../comments/comments-panel.tsx';
import { ThreadsProvider, useThreads } from '../comments/use-threads.ts';
import { useAssessment, useEngine, useWords } from '../engine/use-engine.ts';
import { Link } from '../link.tsx';
import { ControlsPanel } from '../panels/controls-panel.tsx';
import { DecisionPanel } from '../panels/decision-panel.tsx';
import { downloadReport } from '../panels/download-report.ts';
import { HarmsPanel } from '../panels/harms-panel.tsx';
import { HistoryPanel } from '../panels/history-panel.tsx';
import { ModelPanel } from '../panels/model-panel.tsx';
import { RiskLevel } from '../panels/risk-level.tsx';
import { ReportsPanel } from '../reports/reports-panel.tsx';
import { Signatures } from '../signatures/signatures.tsx';
import { ClashAlert } from './clash-alert.tsx';
import { useDraft } from './use-draft.ts';

type Props = { readonly workspace: string; readonly id: string; readonly role: Role };

/** One scenario: its model as canvas and text, what can go wrong, what can be done, and its versions. */
export function ScenarioPage({ workspace, id, role }: Props) {
  const at = useMemo(() => ({ workspace, id }), [workspace, id]);
  const draft = useDraft(at);
  const [quick, engine] = [useEngine(), useEngine()];
  const words = useWords(quick);
  const { glanced, lastGood, assessed, isSeen, isAssessed } = useAssessment({ quick, thorough: engine }, draft.text);
  const [message, setMessage] = useState('');
  const actor = { kind: 'member', person: '', roles: new Map([[workspace, role]]) } as const;
  const may = (action: WorkspaceAction) => can(actor, action, { workspace });
  const assessment = assessed?.assessment;
  const threads = useThreads(at, { version: draft.base, mayWrite: may('write-comment') });
  const open = threads.threads.filter(({ resolved }) => resolved === null).length;
  const save = () => void draft.save(message).then((saved) => saved && setMessage(''));
  if (draft.text === undefined) return <Text role="status">{draft.said === '' ? 'Loading …' : draft.said}</Text>;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Group>
          <Title order={1} size="h2">
            {lastGood?.title ?? id}
          </Title>
          <Link to={`/scenarios/${workspace}/${id}/compliance`} text="Compliance" />
        </Group>
        <Group gap="xs" role="status" aria-label="State of the assessment">
          {glanced?.glance === undefined ? (
            <Badge color="gray">{glanced === undefined ? 'Assessing …' : 'The text has errors'}</Badge>
          ) : (
            <Text size="sm">
              Highest risk: <RiskLevel scales={glanced.glance.scales} id={glanced.glance.risk} />
            </Text>
          )}
          <Text size="sm">
            {isSeen ? `levels in ${Math.round(glanced?.milliseconds ?? 0)} ms, ` : 'levels …, '}
            <span>{isAssessed ? `assessed in ${Math.round(assessed?.milliseconds ?? 0)} ms` : 'assessing …'}</span>
          </Text>
        </Group>
      </Group>
      {draft.said !== '' && <Alert color="yellow">{draft.said}</Alert>}
      {draft.clash !== undefined && (
        <ClashAlert clash={draft.clash} keepMine={draft.keepMine} takeTheirs={draft.takeTheirs} />
      )}
      <Group align="end">
        <Text>
          Version {draft.base}
          {draft.isChanged ? ', changed' : ''}
        </Text>
        <Button variant="default" onClick={draft.undo} disabled={!draft.canUndo}>
          Undo
        </Button>
        <Button variant="default" onClick={draft.redo} disabled={!draft.canRedo}>
          Redo
        </Button>
        {may('save-version') && (
          <>
            <TextInput
              aria-label="What you changed"
              placeholder="What you changed"
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <Button onClick={save} disabled={!draft.isChanged || message.trim() === ''}>
              Save version
            </Button>
          </>
        )}
        <Button
          variant="default"
          disabled={assessment === undefined || !isAssessed}
          onClick={() => assessment && void downloadReport(assessment)}
        >
          Download report
        </Button>
      </Group>
      <ThreadsProvider value={threads}>
        <Tabs defaultValue="model" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="model">Model</Tabs.Tab>
            <Tabs.Tab value="harms">Harms</Tabs.Tab>
            <Tabs.Tab value="controls">Controls</Tabs.Tab>
            <Tabs.Tab value="decision">Decision</Tabs.Tab>
            <Tabs.Tab value="history">Versions</Tabs.Tab>
            <Tabs.Tab value="comments">Comments{open === 0 ? '' : ` (${open})`}</Tabs.Tab>
            <Tabs.Tab value="reports">Reports</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="model" pt="sm">
            <ModelPanel
              {...{ at, words }}
              glance={lastGood}
              findings={glanced?.findings ?? []}
              engine={quick}
              draft={{ ...draft, text: draft.text, places: draft.places ?? {} }}
            />
          </Tabs.Panel>
          <Tabs.Panel value="harms" pt="sm">
            <HarmsPanel assessment={assessment} />
          </Tabs.Panel>
          <Tabs.Panel value="controls" pt="sm">
            <ControlsPanel {...{ assessment, engine, words }} text={draft.text} edit={draft.edit} />
          </Tabs.Panel>
          <Tabs.Panel value="decision" pt="sm">
            <DecisionPanel engine={engine} text={draft.text} />
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="sm">
            <Stack>
              <HistoryPanel at={at} head={draft.base} mayName={may('name-baseline')} restore={draft.write} />
              <Signatures at={at} maySign={may('sign-baseline')} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="comments" pt="sm">
            <CommentsPanel glance={lastGood} assessment={assessment} />
          </Tabs.Panel>
          <Tabs.Panel value="reports" pt="sm">
            <ReportsPanel at={at} head={draft.base} mayRequest={may('request-report')} />
          </Tabs.Panel>
        </Tabs>
      </ThreadsProvider>
    </Stack>
  );
}

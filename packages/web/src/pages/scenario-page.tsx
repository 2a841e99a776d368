import { Alert, Badge, Button, Group, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { can, type Role, type WorkspaceAction } from '@nemecys/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThreadsProvider, useThreads } from '../comments/use-threads.ts';
import { useAssessment, useEngine, useWords } from '../engine/use-engine.ts';
import { useFormats } from '../language/use-formats.ts';
import { Link } from '../link.tsx';
import { PageTitle } from '../page-title.tsx';
import { useEffectOf } from '../panels/controls/use-effect-of.ts';
import { useDecide } from '../panels/decision/use-decide.ts';
import { downloadReport } from '../panels/download-report.ts';
import { goToPlace, type Tab, tabs, usePlace } from '../panels/place/page-place.ts';
import { RiskLevel } from '../panels/risk-level.tsx';
import { Tour } from '../tour/tour.tsx';
import { ClashAlert } from './clash-alert.tsx';
import { ScenarioTab } from './scenario-tab.tsx';
import { useDraft } from './use-draft.ts';

type Props = { readonly workspace: string; readonly id: string; readonly role: Role };

/** One scenario: its model as canvas and text, what can go wrong, what can be done, and its versions. */
export function ScenarioPage({ workspace, id, role }: Props) {
  const { t } = useTranslation('panels');
  const { number } = useFormats();
  const { tab } = usePlace();
  const at = useMemo(() => ({ workspace, id }), [workspace, id]);
  const draft = useDraft(at);
  const [quick, engine] = [useEngine(), useEngine()];
  const words = useWords(quick);
  const seen = useAssessment({ quick, thorough: engine }, draft.text);
  const { glanced, lastGood, assessed, isSeen, isAssessed } = seen;
  const effect = useEffectOf({ engine, text: draft.text ?? '', edit: draft.edit });
  const decide = useDecide();
  const [message, setMessage] = useState('');
  const actor = { kind: 'member', person: '', roles: new Map([[workspace, role]]) } as const;
  const may = (action: WorkspaceAction) => can(actor, action, { workspace });
  const assessment = assessed?.assessment;
  const threads = useThreads(at, { version: draft.base, mayWrite: may('write-comment') });
  const open = threads.threads.filter(({ resolved }) => resolved === null).length;
  const save = () => void draft.save(message).then((saved) => saved && setMessage(''));
  if (draft.text === undefined) return <Text role="status">{draft.said === '' ? t('page.loading') : draft.said}</Text>;
  return (
    <Stack gap="sm">
      <Tour />
      <Group justify="space-between">
        <Group>
          <PageTitle title={lastGood?.title ?? id} isSmall />
          <Link to={`/scenarios/${workspace}/${id}/compliance`} text={t('page.compliance')} />
        </Group>
        <Group gap="xs" role="status" aria-label={t('page.state')}>
          {glanced?.glance === undefined ? (
            <Badge color="gray">{t(glanced === undefined ? 'page.assessing' : 'page.errors')}</Badge>
          ) : (
            <Text size="sm">
              {t('page.highest')} <RiskLevel scales={glanced.glance.scales} id={glanced.glance.risk} />
            </Text>
          )}
          <Text size="sm">
            {isSeen ? t('page.levels', { ms: number(Math.round(glanced?.milliseconds ?? 0)) }) : t('page.levelsSoon')}{' '}
            <span>
              {isAssessed
                ? t('page.assessed', { ms: number(Math.round(assessed?.milliseconds ?? 0)) })
                : t('page.assessedSoon')}
            </span>
          </Text>
        </Group>
      </Group>
      {draft.said !== '' && <Alert color="yellow">{draft.said}</Alert>}
      {draft.clash !== undefined && (
        <ClashAlert clash={draft.clash} keepMine={draft.keepMine} takeTheirs={draft.takeTheirs} />
      )}
      <Group align="end">
        <Text>{t(draft.isChanged ? 'page.versionChanged' : 'page.version', { version: draft.base })}</Text>
        <Button variant="default" onClick={draft.undo} disabled={!draft.canUndo}>
          {t('page.undo')}
        </Button>
        <Button variant="default" onClick={draft.redo} disabled={!draft.canRedo}>
          {t('page.redo')}
        </Button>
        {may('save-version') && (
          <>
            <TextInput
              aria-label={t('page.changed')}
              placeholder={t('page.changed')}
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <Button onClick={save} disabled={!draft.isChanged || message.trim() === ''}>
              {t('page.save')}
            </Button>
          </>
        )}
        <Button
          variant="default"
          disabled={assessment === undefined || !isAssessed}
          onClick={() => assessment && void downloadReport(assessment)}
        >
          {t('page.download')}
        </Button>
      </Group>
      <ThreadsProvider value={threads}>
        <Tabs value={tab} onChange={(next) => goToPlace({ tab: (next as Tab | null) ?? 'model' })} keepMounted={false}>
          <Tabs.List>
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`tabs.${one}`)}
                {one === 'comments' && open > 0 && ` (${open})`}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab} pt="sm">
            <ScenarioTab {...{ tab, at, draft, quick, engine, words, seen, effect, decide, may }} />
          </Tabs.Panel>
        </Tabs>
      </ThreadsProvider>
    </Stack>
  );
}

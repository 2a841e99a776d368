import { Stack, Text } from '@mantine/core';
import type { WorkspaceAction } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import { CommentsPanel } from '../comments/comments-panel.tsx';
import type { Engine } from '../engine/engine.ts';
import type { Words } from '../engine/messages.ts';
import type { useAssessment } from '../engine/use-engine.ts';
import { ComparePanel } from '../panels/compare-panel.tsx';
import type { Effect } from '../panels/controls/use-effect-of.ts';
import { ControlsPanel } from '../panels/controls-panel.tsx';
import type { useDecide } from '../panels/decision/use-decide.ts';
import { DecisionPanel } from '../panels/decision-panel.tsx';
import { Detail } from '../panels/detail/detail.tsx';
import { HarmsPanel } from '../panels/harms-panel.tsx';
import { HistoryPanel } from '../panels/history-panel.tsx';
import { ModelPanel } from '../panels/model-panel.tsx';
import { type Tab, usePlace } from '../panels/place/page-place.ts';
import { QuestionsPanel } from '../panels/questions-panel.tsx';
import { ThreatsPanel } from '../panels/threats-panel.tsx';
import { ReportsPanel } from '../reports/reports-panel.tsx';
import { Shares } from '../sharing/shares.tsx';
import { Signatures } from '../signatures/signatures.tsx';
import type { Places } from './draft.ts';
import type { useDraft } from './use-draft.ts';

type Props = {
  readonly tab: Tab;
  readonly at: At;
  readonly draft: ReturnType<typeof useDraft>;
  /** For what has to be there at once, and for what takes longer. */
  readonly quick: Engine | undefined;
  readonly engine: Engine | undefined;
  readonly words: Words | undefined;
  readonly seen: ReturnType<typeof useAssessment>;
  readonly effect: Effect;
  readonly decide: ReturnType<typeof useDecide>;
  readonly may: (action: WorkspaceAction) => boolean;
};

const noPlaces: Places = {};

/** The part of the page of a scenario that somebody is on. */
export function ScenarioTab(props: Props) {
  const { tab, at, draft, quick, engine, words, seen, decide, may } = props;
  const { base, text = '', write } = draft;
  switch (tab) {
    case 'model':
      return (
        <ModelPanel
          {...{ at, words }}
          glance={seen.lastGood}
          findings={seen.glanced?.findings ?? []}
          isSeen={seen.isSeen}
          engine={quick}
          draft={{ ...draft, text, places: draft.places ?? noPlaces }}
        />
      );
    case 'harms':
    case 'threats':
    case 'controls':
    case 'questions':
      return <OfAssessment {...props} tab={tab} />;
    case 'decision':
      return (
        <DecisionPanel {...{ at, text, base, decide }} isChanged={draft.isChanged} mayRequest={may('request-report')} />
      );
    case 'compare':
      return <ComparePanel {...{ at, engine, text, base }} isChanged={draft.isChanged} />;
    case 'history':
      return (
        <Stack>
          <HistoryPanel at={at} head={base} mayName={may('name-baseline')} restore={write} />
          <Signatures at={at} maySign={may('sign-baseline')} />
          <Shares at={at} mayShare={may('share-scenario')} />
        </Stack>
      );
    case 'comments':
      return <CommentsPanel glance={seen.lastGood} assessment={seen.assessed?.assessment} />;
    case 'reports':
      return <ReportsPanel at={at} head={base} mayRequest={may('request-report')} />;
  }
}

type AssessedTab = 'harms' | 'threats' | 'controls' | 'questions';

function OfAssessment({ tab, at, draft, engine, words, seen, effect }: Props & { readonly tab: AssessedTab }) {
  const { t } = useTranslation('panels');
  const { shown } = usePlace();
  const { text = '', write, places } = draft;
  const { assessment, asked } = seen.assessed ?? {};
  if (assessment === undefined || asked === undefined) {
    return <Text role="status">{t(seen.assessed === undefined ? 'page.assessing' : 'page.mend')}</Text>;
  }
  const isCurrent = seen.isAssessed;
  const panel = () => {
    if (tab === 'questions') return <QuestionsPanel {...{ assessment, asked, engine, text, write }} />;
    if (shown !== undefined && shown.kind !== 'option') {
      return <Detail {...{ assessment, shown, at, words, places, effect }} glance={seen.lastGood} />;
    }
    if (tab === 'harms') return <HarmsPanel assessment={assessment} />;
    if (tab === 'threats') return <ThreatsPanel assessment={assessment} />;
    return <ControlsPanel {...{ assessment, effect, words }} />;
  };
  return (
    <div aria-busy={!isCurrent} className={isCurrent ? '' : 'stale'}>
      {!isCurrent && <Text role="status">{t('page.stale')}</Text>}
      {panel()}
    </div>
  );
}

import { Alert, Group, Stack, Tabs, Text } from '@mantine/core';
import { can, type Role, type WorkspaceAction } from '@nemecys/core';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '../language/sentence.ts';
import { Link } from '../link.tsx';
import { goTo, usePath } from '../location.ts';
import { PageTitle } from '../page-title.tsx';
import { FindingsAlert } from '../panels/findings-alert.tsx';
import { compliancePath, type Place, placeOfPath, places } from './compliance-path.ts';
import type { PanelProps } from './panel-props.ts';
import { CasePanel } from './panels/case-panel.tsx';
import { CoveragePanel } from './panels/coverage-panel.tsx';
import { DocumentsPanel } from './panels/documents-panel.tsx';
import { EvidencePanel } from './panels/evidence-panel.tsx';
import { GapsPanel } from './panels/gaps-panel.tsx';
import { HandoverPanel } from './panels/handover-panel.tsx';
import { RequirementsPanel } from './panels/requirements-panel.tsx';
import { ScopePanel } from './panels/scope-panel.tsx';
import { ViewsPanel } from './panels/views-panel.tsx';
import { useCompliance } from './use-compliance.tsx';

// Its many words and forms are fetched by who edits it.
const RegisterPanel = lazy(() =>
  import('./register/register-panel.tsx').then((panel) => ({ default: panel.RegisterPanel })),
);

type Props = { readonly workspace: string; readonly id: string; readonly role: Role };

const panels: Readonly<Record<Place, (props: PanelProps) => React.ReactNode>> = {
  scope: ScopePanel,
  coverage: CoveragePanel,
  gaps: GapsPanel,
  requirements: RequirementsPanel,
  evidence: EvidencePanel,
  register: RegisterPanel,
  handover: HandoverPanel,
  views: ViewsPanel,
  case: CasePanel,
  documents: DocumentsPanel,
};

/** The compliance of a scenario as it was last saved: what applies, what is shown, what is missing, and documents on it. */
export function CompliancePage({ workspace, id, role }: Props) {
  const { t } = useTranslation('compliance');
  const { t: ofPages } = useTranslation();
  const at = useMemo(() => ({ workspace, id }), [workspace, id]);
  const { held, said, act, ask, toLookAt, complied, isNewest } = useCompliance(at);
  const saying = useRef<HTMLDivElement>(null);
  // A form may be far below what is said of it.
  useEffect(() => {
    if (said !== '') saying.current?.scrollIntoView({ block: 'center' });
  }, [said]);
  const { place, item } = placeOfPath(usePath());
  const actor = { kind: 'member', person: '', roles: new Map([[workspace, role]]) } as const;
  const may = (action: WorkspaceAction) => can(actor, action, { workspace });
  if (held === undefined || toLookAt === undefined)
    return <Text role="status">{said === '' ? ofPages('loading') : said}</Text>;
  const errors = complied?.findings.filter(({ severity }) => severity === 'error') ?? [];
  const compliance = complied?.compliance;
  const milliseconds = Math.round(complied?.milliseconds ?? 0);
  const Panel = panels[place];
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <PageTitle title={t('title', { scenario: held.version.title })} isSmall />
        <Link to={`/scenarios/${workspace}/${id}`} text={t('toModel')} />
      </Group>
      <Text size="sm" role="status" aria-label={t('state.label')}>
        <Sentence
          words={t(held.open.version === 0 ? 'state.unregistered' : 'state.registered', {
            version: held.version.version,
            register: held.open.version,
          })}
          parts={{ look: <span>{isNewest ? t('state.lookedAt', { milliseconds }) : t('state.looking')}</span> }}
        />
      </Text>
      {said !== '' && (
        <Alert ref={saying} color="yellow">
          {said}
        </Alert>
      )}
      {complied === undefined || compliance === undefined ? (
        <FindingsAlert title={t('textHasErrors')} findings={errors} />
      ) : (
        <Tabs value={place} onChange={(value) => goTo(compliancePath(at, value as Place))} keepMounted={false}>
          <Tabs.List>
            {places.map((value) => (
              <Tabs.Tab key={value} value={value}>
                {t(`places.${value}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={place} pt="sm">
            <Suspense fallback={<Text role="status">{ofPages('loading')}</Text>}>
              <Panel
                {...{ at, held, toLookAt, complied, compliance, ask, act, item }}
                mayEdit={may('edit-register')}
                maySign={may('sign-register')}
                mayRequest={may('request-report')}
              />
            </Suspense>
          </Tabs.Panel>
        </Tabs>
      )}
    </Stack>
  );
}

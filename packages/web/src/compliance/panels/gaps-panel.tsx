import { Accordion, Group, Stack, Text } from '@mantine/core';
import type { Compliance } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { Gravity } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { FindingItem } from './finding-item.tsx';

/** What to close, what reviewers reject most first, each with the places in the scenario. */
export function GapsPanel(props: PanelProps) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const { compliance } = props;
  const decided = compliance.findings.filter(({ decision }) => decision !== null);
  return (
    <Stack>
      <Text size="sm">{t('gaps.about')}</Text>
      {compliance.gaps.length === 0 && <Text>{t('gaps.none')}</Text>}
      <Accordion variant="separated" order={2} multiple>
        {compliance.gaps.map((gap) => (
          <Accordion.Item key={`${gap.kind}-${gap.id}`} value={`${gap.kind}-${gap.id}`}>
            <Accordion.Control>
              <Group wrap="nowrap" align="start">
                <Gravity of={gap.severity} />
                <div>
                  <Text lang={english}>{gap.text}</Text>
                  <Scale {...gap} />
                </div>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Gap {...{ gap, props }} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
        {decided.length > 0 && (
          <Accordion.Item value="decided">
            <Accordion.Control>{t('gaps.decided', { count: decided.length })}</Accordion.Control>
            <Accordion.Panel>
              <Stack gap="xs">
                {decided.map((finding) => (
                  <FindingItem key={finding.id} {...{ finding, props }} />
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        )}
      </Accordion>
    </Stack>
  );
}

type GapProps = { readonly gap: Compliance['gaps'][number]; readonly props: PanelProps };

const shown = 20;

function Gap({ gap, props }: GapProps) {
  const { t } = useTranslation('compliance');
  const { at, compliance } = props;
  if (gap.kind === 'artefact') {
    return <Link to={compliancePath(at, 'evidence', `for:${gap.id}`)} text={t('gaps.attach')} />;
  }
  const findings = compliance.findings.filter(({ rule, decision }) => rule === gap.id && decision === null);
  return (
    <Stack gap="xs">
      {findings.slice(0, shown).map((finding) => (
        <FindingItem key={finding.id} {...{ finding, props }} />
      ))}
      {findings.length > shown && <Text size="sm">{t('gaps.more', { count: findings.length - shown })}</Text>}
    </Stack>
  );
}

function Scale({ kind, id, count, requirements }: Compliance['gaps'][number]) {
  const { t } = useTranslation('compliance');
  const places = kind === 'rule' && count > 1 ? [t('gaps.scale.places', { count })] : [];
  const waiting = requirements === 0 ? t('gaps.scale.nobodyWaits') : t('gaps.scale.waiting', { count: requirements });
  return <Text size="sm">{`${[id, ...places].join(', ')}; ${waiting}`}</Text>;
}

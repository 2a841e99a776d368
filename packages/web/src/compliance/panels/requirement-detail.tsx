import { List, Stack, Text, Title } from '@mantine/core';
import { artefactLabels, type RequirementStanding } from '@nemecys/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { English, useEnglish } from '../../language/english.tsx';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { Coverage } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { traceOfRequirement } from '../trace-of-requirement.ts';
import { TraceGroup } from './trace-group.tsx';

type Props = { readonly requirement: RequirementStanding; readonly props: PanelProps };

/** One requirement: why it applies, how far it is shown, and its trace over risks and controls to evidence. */
export function RequirementDetail({ requirement, props }: Props) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const { at, compliance } = props;
  const { id, document, clause, obligation, actors, evidence, coverage, because, appliesBecause, confidence } =
    requirement;
  const trace = useMemo(() => traceOfRequirement(compliance.trace, id), [compliance, id]);
  const title = compliance.documents.find((one) => one.id === document)?.title ?? document;
  const parties = actors.map((actor) => t(`party.${actor}`)).join(', ');
  return (
    <Stack gap="sm">
      <Link
        to={compliancePath(at, 'requirements', `in:${document}:`)}
        text={t('requirement.allOf', { document: title })}
      />
      <Title order={2} size="h3">
        <English>{`${id}: ${clause}`}</English>
      </Title>
      <Text lang={english}>{obligation}</Text>
      <Text size="sm">{`${t('requirement.duty', { actors: parties })} ${t(`requirement.confidence.${confidence}`)}`}</Text>
      <Text>
        <Coverage of={coverage} /> <English>{because}</English>
      </Text>
      <Text>
        <strong>{t(coverage === 'not-applicable' ? 'requirement.whyNot' : 'requirement.whyApplies')}</strong>{' '}
        <English>{appliesBecause}</English>
      </Text>
      <section aria-label={t('requirement.artefacts')}>
        <Title order={3} size="h4">
          {t('requirement.artefacts')}
        </Title>
        <List>
          {evidence.map((artefact) => {
            const standing = compliance.artefacts.find((one) => one.artefact === artefact);
            return (
              <List.Item key={artefact}>
                <English>
                  <Link to={compliancePath(at, 'evidence', `for:${artefact}`)} text={artefactLabels[artefact]} />
                </English>{' '}
                {standing !== undefined && <Coverage of={standing.coverage} />} <English>{standing?.because}</English>
              </List.Item>
            );
          })}
        </List>
      </section>
      {trace.map(({ kind, nodes }) => (
        <TraceGroup key={kind} {...{ kind, nodes, at }} />
      ))}
    </Stack>
  );
}

import { List, Stack, Text, Title } from '@mantine/core';
import { artefactLabels, type RequirementStanding } from '@nemecys/core';
import { useMemo } from 'react';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { Coverage } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { traceOfRequirement } from '../trace-of-requirement.ts';
import { TraceGroup } from './trace-group.tsx';

type Props = { readonly requirement: RequirementStanding; readonly props: PanelProps };

const confidences = {
  read: 'Its wording here was written after reading the public text.',
  secondary: 'Its wording here is from others who read it: check it against the official text.',
  knowledge: 'Its wording here is from general knowledge and an assumption: check it against the official text.',
} as const;

/** One requirement: why it applies, how far it is shown, and its trace over risks and controls to evidence. */
export function RequirementDetail({ requirement, props }: Props) {
  const { at, compliance } = props;
  const { id, document, clause, obligation, actors, evidence, coverage, because, appliesBecause, confidence } =
    requirement;
  const trace = useMemo(() => traceOfRequirement(compliance.trace, id), [compliance, id]);
  const title = compliance.documents.find((one) => one.id === document)?.title ?? document;
  return (
    <Stack gap="sm">
      <Link to={compliancePath(at, 'requirements', `in:${document}:`)} text={`All of ${title}`} />
      <Title order={2} size="h3">
        {id}: {clause}
      </Title>
      <Text>{obligation}</Text>
      <Text size="sm">
        A duty of: {actors.join(', ')}. {confidences[confidence]}
      </Text>
      <Text>
        <Coverage of={coverage} /> {because}
      </Text>
      <Text>
        <strong>{coverage === 'not-applicable' ? 'Why it does not apply' : 'Why it applies'}:</strong> {appliesBecause}
      </Text>
      <section aria-label="Artefacts that show it">
        <Title order={3} size="h4">
          Artefacts that show it
        </Title>
        <List>
          {evidence.map((artefact) => {
            const standing = compliance.artefacts.find((one) => one.artefact === artefact);
            return (
              <List.Item key={artefact}>
                <Link to={compliancePath(at, 'evidence', `for:${artefact}`)} text={artefactLabels[artefact]} />{' '}
                {standing !== undefined && <Coverage of={standing.coverage} />} {standing?.because}
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

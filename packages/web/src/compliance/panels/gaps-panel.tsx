import { Accordion, Group, Stack, Text } from '@mantine/core';
import type { Compliance } from '@nemecys/core';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { Gravity } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { FindingItem } from './finding-item.tsx';

/** What to close, what reviewers reject most first, each with the places in the scenario. */
export function GapsPanel(props: PanelProps) {
  const { compliance } = props;
  const decided = compliance.findings.filter(({ decision }) => decision !== null);
  return (
    <Stack>
      <Text size="sm">
        What to close first, after what consultancies tell of reviews; no authority publishes a ranking, so the order is
        an assumption.
      </Text>
      {compliance.gaps.length === 0 && (
        <Text>The rules found no gap, and every artefact that is asked for is there.</Text>
      )}
      <Accordion variant="separated" order={2} multiple>
        {compliance.gaps.map((gap) => (
          <Accordion.Item key={`${gap.kind}-${gap.id}`} value={`${gap.kind}-${gap.id}`}>
            <Accordion.Control>
              <Group wrap="nowrap" align="start">
                <Gravity of={gap.severity} />
                <div>
                  <Text>{gap.text}</Text>
                  <Text size="sm">{scaleOf(gap)}</Text>
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
            <Accordion.Control>Decided on: {decided.length}</Accordion.Control>
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
  const { at, compliance } = props;
  if (gap.kind === 'artefact') {
    return <Link to={compliancePath(at, 'evidence', `for:${gap.id}`)} text="Attach what shows it" />;
  }
  const findings = compliance.findings.filter(({ rule, decision }) => rule === gap.id && decision === null);
  return (
    <Stack gap="xs">
      {findings.slice(0, shown).map((finding) => (
        <FindingItem key={finding.id} {...{ finding, props }} />
      ))}
      {findings.length > shown && (
        <Text size="sm">And {findings.length - shown} more: close these first, the rest comes up after them.</Text>
      )}
    </Stack>
  );
}

function scaleOf({ kind, id, count, requirements }: Compliance['gaps'][number]): string {
  const places = kind === 'rule' && count > 1 ? `, ${count} places` : '';
  const waiting = requirements === 1 ? '1 requirement waits' : `${requirements} requirements wait`;
  return `${id}${places}; ${requirements === 0 ? 'no requirement on you waits for it' : waiting}`;
}

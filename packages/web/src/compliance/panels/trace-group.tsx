import { List, Text, Title } from '@mantine/core';
import type { TraceKind, TraceNode } from '@nemecys/core';
import type { At } from '../../api.ts';
import { Link } from '../../link.tsx';

const headings: Readonly<Record<TraceKind, string>> = {
  requirement: 'Requirements',
  risk: 'Risks it is about',
  threat: 'Threats',
  control: 'Controls',
  artefact: 'Artefacts',
  verification: 'Verifications',
  evidence: 'Evidence',
};
const nothing: Readonly<Record<TraceKind, string>> = {
  requirement: 'No requirement asks for it.',
  risk: 'No risk of the scenario leads here.',
  threat: 'It names no threat of the scenario.',
  control: 'It names no control of the scenario.',
  artefact: 'Nothing answers it.',
  verification: 'Nothing verifies it yet: attach a test or a review.',
  evidence: 'No record shows it yet.',
};
const states = { holds: 'holds', planned: 'planned', open: 'open', stale: 'stale' } as const;
const shown = 12;

type Props = { readonly kind: TraceKind; readonly nodes: readonly TraceNode[]; readonly at: At };

/** What of one kind stands on the way of a requirement, each with how far it holds and where it is. */
export function TraceGroup({ kind, nodes, at }: Props) {
  return (
    <section aria-label={headings[kind]}>
      <Title order={3} size="h4">
        {headings[kind]}
      </Title>
      {nodes.length === 0 && <Text size="sm">{nothing[kind]}</Text>}
      <List>
        {nodes.slice(0, shown).map(({ id, of, label, state, because, where }) => (
          <List.Item key={id}>
            {label}
            {rolesOf(kind, of)} <span className={`mark mark-${state}`}>{states[state]}</span> <span>{because}</span>
            {where.line !== undefined && (
              <>
                {' '}
                <Link to={`/scenarios/${at.workspace}/${at.id}#line-${where.line}`} text={`line ${where.line}`} />
              </>
            )}
          </List.Item>
        ))}
      </List>
      {nodes.length > shown && <Text size="sm">And {nodes.length - shown} more, in the traceability matrix.</Text>}
    </section>
  );
}

/** Where a threat works: many have one label and differ only by that. */
function rolesOf(kind: TraceKind, id: string): string {
  const at = id.indexOf('@');
  return kind === 'threat' && at > 0 ? ` (${id.slice(at + 1).replaceAll(',', ', ')})` : '';
}

import { List, Text, Title } from '@mantine/core';
import type { TraceKind, TraceNode } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { At } from '../../api.ts';
import { English } from '../../language/english.tsx';
import { Link } from '../../link.tsx';

const shown = 12;

type Props = { readonly kind: TraceKind; readonly nodes: readonly TraceNode[]; readonly at: At };

/** What of one kind stands on the way of a requirement, each with how far it holds and where it is. */
export function TraceGroup({ kind, nodes, at }: Props) {
  const { t } = useTranslation('compliance');
  const heading = t(`trace.kind.${kind}`);
  return (
    <section aria-label={heading}>
      <Title order={3} size="h4">
        {heading}
      </Title>
      {nodes.length === 0 && <Text size="sm">{t(`trace.nothing.${kind}`)}</Text>}
      <List>
        {nodes.slice(0, shown).map(({ id, of, label, state, because, where }) => (
          <List.Item key={id}>
            <English>{`${label}${rolesOf(kind, of)}`}</English>{' '}
            <span className={`mark mark-${state}`}>{t(`trace.state.${state}`)}</span> <English>{because}</English>
            {where.line !== undefined && (
              <>
                {' '}
                <Link
                  to={`/scenarios/${at.workspace}/${at.id}#line-${where.line}`}
                  text={t('trace.line', { line: where.line })}
                />
              </>
            )}
          </List.Item>
        ))}
      </List>
      {nodes.length > shown && <Text size="sm">{t('trace.more', { count: nodes.length - shown })}</Text>}
    </section>
  );
}

/** Where a threat works: many have one label and differ only by that. */
function rolesOf(kind: TraceKind, id: string): string {
  const at = id.indexOf('@');
  return kind === 'threat' && at > 0 ? ` (${id.slice(at + 1).replaceAll(',', ', ')})` : '';
}

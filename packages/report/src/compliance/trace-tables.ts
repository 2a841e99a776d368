import { type Trace, type TraceNode, walkTrace } from '@nemecys/core';
import type { ComplianceTable } from './compliance-table.ts';

/** The trace as tables: what it misses, and each risk with its way to evidence. */
export function traceTables(trace: Trace): readonly ComplianceTable[] {
  const walk = walkTrace(trace);
  const listed = (id: string, kind: string): string =>
    walk
      .reached(id, 'onward')
      .filter((node) => node.kind === kind)
      .map((node) => `${nameOf(node)}${node.state === 'holds' ? '' : ` (${node.state})`}`)
      .join('; ');
  return [
    {
      id: 'trace-problems',
      heading: 'Gaps in the trace',
      caption: 'Ends without a continuation, and names that lead to nothing',
      columns: ['Where', 'Kind', 'What', 'To do'],
      rows: trace.problems.map(({ id, kind, message, advice }) => [id, kind, message, advice]),
    },
    {
      id: 'trace',
      heading: 'Trace',
      caption: 'Every risk with its threats, the controls against them, and what shows these',
      columns: ['Risk', 'State', 'Threats', 'Controls', 'Verified by', 'Evidence'],
      rows: trace.nodes
        .filter(({ kind }) => kind === 'risk')
        .map(({ id, label, state, because }) => [
          ...[label, `${state}: ${because}`, listed(id, 'threat'), listed(id, 'control')],
          ...[listed(id, 'verification'), listed(id, 'evidence')],
        ]),
    },
  ];
}

/** What readers know it by: records by the id under which their own table lists them, everything else by its label. */
function nameOf({ kind, of, label }: TraceNode): string {
  return kind === 'verification' || kind === 'evidence' ? of : label;
}

/** The label of a node of the trace by its own id; the id where the trace has no such node. */
export function traceLabels(trace: Trace): (kind: TraceNode['kind'], of: string) => string {
  const labels = new Map(trace.nodes.map(({ id, label }) => [id, label]));
  return (kind, of) => labels.get(`${kind}:${of}`) ?? of;
}

import { expect, test } from 'vitest';
import type { Trace, TraceNode } from './trace.ts';
import { walkTrace } from './walk-trace.ts';

const node = (id: string): TraceNode => ({
  ...{ id, of: id, label: id, state: 'holds', because: 'the example', where: { file: '' } },
  kind: id.slice(0, id.indexOf(':')) as TraceNode['kind'],
});
const trace: Pick<Trace, 'nodes' | 'links'> = {
  nodes: ['risk:r', 'threat:t', 'control:c', 'verification:v', 'evidence:e', 'control:other'].map(node),
  links: [
    { from: 'risk:r', to: 'threat:t', kind: 'caused-by' },
    { from: 'threat:t', to: 'control:c', kind: 'held-by' },
    { from: 'control:c', to: 'verification:v', kind: 'verified-by' },
    { from: 'verification:v', to: 'evidence:e', kind: 'shown-by' },
  ],
};

test('a trace is walked from a risk to the evidence and from the evidence back to the risk', () => {
  const { reached } = walkTrace(trace);
  const onward = reached('risk:r', 'onward').map(({ id }) => id);
  expect(onward).toEqual(['threat:t', 'control:c', 'verification:v', 'evidence:e']);
  expect(reached('evidence:e', 'back').map(({ id }) => id)).toEqual([...onward].reverse().slice(1).concat('risk:r'));
  expect(reached('control:other', 'onward')).toEqual([]);
});

test('a circle in a trace ends the walk', () => {
  const circle = [...trace.links, { from: 'evidence:e', to: 'risk:r', kind: 'shown-by' as const }];
  expect(walkTrace({ ...trace, links: circle }).reached('risk:r', 'onward')).toHaveLength(4);
});

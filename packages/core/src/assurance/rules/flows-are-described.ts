import type { Flow } from '../../scenario/flow.ts';
import type { ReviewRule } from './review-rule.ts';

const attributes = {
  protocol: 'protocol',
  version: 'protocol version',
  port: 'port or channel',
  direction: 'direction',
  data: 'data',
  encrypted: 'encryption',
  authenticated: 'authentication',
  session: 'session',
  'on-failure': 'behaviour on failure',
} as const satisfies Partial<Record<keyof Flow, string>>;

/** What reviewers ask of a path of communication and this flow does not say; an `unknown` says nothing either. */
export function unsaidOf(flow: Flow): readonly string[] {
  const fields = Object.keys(attributes) as (keyof typeof attributes)[];
  return fields.filter((field) => unsaid(flow[field])).map((field) => attributes[field]);
}

function unsaid(value: unknown): boolean {
  if (value === undefined || value === 'unknown') return true;
  return Array.isArray(value) && (value.length === 0 || value.includes('unknown'));
}

/** Every flow says what reviewers ask of a path of communication. */
export const flowsAreDescribed: ReviewRule = {
  id: 'R-ARC-01',
  severity: 'error',
  asks: 'Does every flow say its protocol and version, port, direction, data, protection, session and failure behaviour?',
  artefacts: ['ARC'],
  requirements: ['FDA-V.B.2', 'MDCG-4.2h'],
  check: ({ scenario }) =>
    scenario.flows.flatMap((flow) => {
      const missing = unsaidOf(flow);
      if (missing.length === 0) return [];
      const total = Object.keys(attributes).length;
      return [
        {
          object: flow.id,
          path: `flows.${flow.id}`,
          message: `Flow ${flow.id} answers ${total - missing.length} of ${total}; it lacks ${missing.join(', ')}.`,
          advice: 'State them on the flow.',
        },
      ];
    }),
};

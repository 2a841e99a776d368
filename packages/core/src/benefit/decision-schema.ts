import { z } from 'zod';
import { Decision } from './decision.ts';

/** The JSON Schema (draft 2020-12) of the decision document, as it is published beside the product. */
export function decisionJsonSchema(): object {
  const schema = z.toJSONSchema(Decision, { target: 'draft-2020-12', io: 'output', reused: 'ref' });
  return { title: 'nemecys decision', ...schema };
}

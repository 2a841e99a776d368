import { z } from 'zod';
import { Compliance } from './compliance.ts';

/** The JSON Schema (draft 2020-12) of the compliance document, as it is published beside the product. */
export function complianceJsonSchema(): object {
  const schema = z.toJSONSchema(Compliance, { target: 'draft-2020-12', io: 'output', reused: 'ref' });
  return { title: 'nemecys compliance', ...schema };
}

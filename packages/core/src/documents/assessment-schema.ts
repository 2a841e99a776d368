import { z } from 'zod';
import { Assessment } from './assessment.ts';

/** The JSON Schema (draft 2020-12) of the assessment document, as it is published beside the product. */
export function assessmentJsonSchema(): object {
  const schema = z.toJSONSchema(Assessment, { target: 'draft-2020-12', io: 'output', reused: 'ref' });
  return { title: 'nemecys assessment', ...schema };
}

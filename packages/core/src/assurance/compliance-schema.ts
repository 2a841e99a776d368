import { z } from 'zod';
import { Compliance } from './compliance.ts';
import { RecordRegister } from './register/record-register.ts';

/** The JSON Schema (draft 2020-12) of the compliance document, as it is published beside the product. */
export function complianceJsonSchema(): object {
  const schema = z.toJSONSchema(Compliance, { target: 'draft-2020-12', io: 'output', reused: 'ref' });
  return { title: 'nemecys compliance', ...schema };
}

/** The JSON Schema (draft 2020-12) of the register of records as people write it, for editors. */
export function recordsJsonSchema(): object {
  const schema = z.toJSONSchema(RecordRegister, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
  return { title: 'nemecys register of records', ...schema };
}

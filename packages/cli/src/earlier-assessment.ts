import { Assessment, Failure } from '@nemecys/core';

/** The assessment that an earlier run wrote, checked. In a module of its own, as today's assessments need no schema. */
export function earlierAssessment(value: unknown, file: string): Assessment {
  const parsed = Assessment.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw new Failure('input', `${file} is not an assessment of this version${where}. Assess its scenario again.`);
}

import { type EvidenceInput, Failure } from '@nemecys/core';
import type { Session } from './session.ts';

/** The options of the commands that weigh evidence. */
export type EvidenceOptions = { readonly evidence?: readonly string[]; readonly at?: string };

/** The evidence that was named, at the moment that was named or now; files with errors are said and stop the work. */
export async function evidenceOf(
  { evidence, at }: EvidenceOptions,
  session: Session,
): Promise<EvidenceInput | undefined | 'wrong'> {
  if (evidence === undefined) {
    if (at === undefined) return undefined;
    throw new Failure('input', '--at is the moment at which evidence is weighed: name the evidence with --evidence.');
  }
  const { readEvidenceFiles } = await import('./read-evidence-files.ts');
  return readEvidenceFiles(evidence, at, session) ?? 'wrong';
}

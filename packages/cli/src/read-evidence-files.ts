import { resolve } from 'node:path';
import { type EvidenceInput, Failure, type GivenEvidence, readEvidence, timeOf } from '@nemecys/core';
import { printFindings } from './print-findings.ts';
import { readFile, type SizeLimit } from './read-file.ts';
import { type Session, writeJson } from './session.ts';

const limit: SizeLimit = { bytes: 5e6, advice: 'Split it into several files.' };

/**
 * Reads files of evidence, to be weighed at a moment, or now. Undefined when one of them has errors, which are printed:
 * nothing is assessed on half of what is known.
 */
export function readEvidenceFiles(
  files: readonly string[],
  at: string | undefined,
  session: Session,
): EvidenceInput | undefined {
  const time = at === undefined ? session.io.today() : timeOf(at);
  if (time === undefined) {
    const wanted = 'a date such as 2026-11-20, or a date and time with its zone such as 2026-11-20T10:00Z';
    throw new Failure('input', `"${at}" is no moment for --at: write ${wanted}.`);
  }
  const twice = files.find((file, place) => files.indexOf(file) !== place);
  if (twice !== undefined) throw new Failure('input', `${twice} is named twice with --evidence.`);
  const read = files.map((file) => readEvidence(file, readFile(resolve(session.io.cwd, file), file, limit)));
  const findings = read.flatMap((one) => one.findings);
  const given = read.flatMap(({ file, evidence, places }): readonly GivenEvidence[] =>
    evidence === undefined ? [] : [{ file, evidence, places }],
  );
  const complete = given.length === files.length;
  if (!complete && session.json) writeJson(session, { format: 'nemecys-findings/1', findings });
  else printFindings(findings, session.err);
  return complete ? { evidence: given, at: time } : undefined;
}

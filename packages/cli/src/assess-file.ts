import {
  type Assessment,
  assess,
  assessWithEvidence,
  type EvidenceInput,
  type Finding,
  type Knowledge,
} from '@nemecys/core';
import { printFindings } from './print-findings.ts';
import type { Progress } from './progress.ts';
import { readScenarioFile } from './read-scenario-file.ts';
import { type Session, writeJson } from './session.ts';
import { version } from './version.ts';

/** Count the controls in place, or the planned ones as well. */
export type Mode = 'current' | 'future';

/** Which variant, in which mode, with which evidence. */
export type Wanted = {
  readonly variant?: string | undefined;
  readonly mode?: Mode;
  readonly evidence?: EvidenceInput | undefined;
};

/** What an assessment is made with. */
export type Means = { readonly knowledge: Knowledge; readonly session: Session; readonly progress: Progress };

/** What is wrong with a scenario, and the assessment where that does not prevent it. */
export type Assessed = { readonly findings: readonly Finding[]; readonly assessment: Assessment | undefined };

/** Reads, compiles and assesses a scenario file; says nothing but how far it is. */
async function tryToAssess(file: string, { variant, mode, evidence }: Wanted, means: Means): Promise<Assessed> {
  const { knowledge, progress } = means;
  progress.step(`Reading ${file}`);
  const read = await readScenarioFile(file, variant, means);
  if (read.compiled === undefined) return { findings: read.findings, assessment: undefined };
  const input = {
    ...{ ...read, knowledge, version, mode },
    variant: variant ?? null,
    onProgress: (stage: string) => progress.step(stage),
  };
  const assessment = evidence === undefined ? assess(input) : assessWithEvidence(input, evidence);
  const { findings } = assessment;
  const wrong = findings.some(({ severity }) => severity === 'error');
  return { findings, assessment: wrong ? undefined : assessment };
}

/** The assessment of a scenario file; undefined when it has errors. The findings are printed either way. */
export async function assessFile(file: string, wanted: Wanted, means: Means): Promise<Assessment | undefined> {
  const { session, progress } = means;
  const { findings, assessment } = await tryToAssess(file, wanted, means);
  progress.done();
  tellFindings(findings, assessment === undefined ? 'wrong' : 'usable', session);
  return assessment;
}

/** Prints what was found in a scenario; where a machine reads the result, only where it is wrong and none will come. */
export function tellFindings(findings: readonly Finding[], input: 'usable' | 'wrong', session: Session): void {
  if (input === 'wrong' && session.json) writeJson(session, { format: 'nemecys-findings/1', findings });
  else printFindings(loudEnough(findings, session), session.err);
}

function loudEnough(findings: readonly Finding[], { quiet }: Session): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'info' && (!quiet || severity === 'error'));
}

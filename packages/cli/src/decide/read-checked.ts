import { checkModel, type Finding } from '@nemecys/core';
import { tellFindings } from '../assess-file.ts';
import { readScenarioFile, type ScenarioFile } from '../read-scenario-file.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import type { DecideMeans } from './decision-options.ts';

/** A scenario or variant that can be decided on. */
export type CheckedScenario = Exclude<ScenarioFile, { readonly compiled: undefined }>;

/**
 * Reads a scenario or a variant and holds it to the modelling checks that an assessment does. Findings are printed, those
 * told before left out; undefined where one of them is an error.
 */
export async function readChecked(
  file: string,
  variant: string | undefined,
  { means, told }: { readonly means: DecideMeans; readonly told: Set<string> },
): Promise<CheckedScenario | undefined> {
  const { knowledge, session, progress } = means;
  const read = await readScenarioFile(file, variant, means);
  const findings = read.compiled === undefined ? read.findings : checkModel({ ...read, knowledge, version });
  const isWrong = findings.some(({ severity }) => severity === 'error');
  progress.done();
  tellNew(findings, isWrong ? 'wrong' : 'usable', { session, told });
  return isWrong || read.compiled === undefined ? undefined : read;
}

function tellNew(
  findings: readonly Finding[],
  input: 'usable' | 'wrong',
  { session, told }: { readonly session: Session; readonly told: Set<string> },
): void {
  const fresh = findings.filter((finding) => !told.has(JSON.stringify(finding)));
  for (const finding of fresh) told.add(JSON.stringify(finding));
  tellFindings(input === 'wrong' ? findings : fresh, input, session);
}

import {
  assessAndShare,
  type DisclosureLevel,
  decodeText,
  emptyRegister,
  Failure,
  type OrganisationKind,
} from '@nemecys/core';
import { tellFindings } from '../assess-file.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { startProgress } from '../progress.ts';
import { readRecords } from '../read-records.ts';
import { readScenarioFile } from '../read-scenario-file.ts';
import { scenarioFiles } from '../scenario-files.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { writeFiles } from '../write-files.ts';

type Options = {
  readonly with: OrganisationKind;
  readonly level: DisclosureLevel;
  readonly records?: string;
  readonly out?: string;
  readonly variant?: string;
  readonly knowledge?: string;
};

/** Prints or writes exactly what another organisation may see of a scenario. */
export async function share(file: string, options: Options, session: Session): Promise<ExitCode> {
  const progress = startProgress(session);
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    const register =
      options.records === undefined ? emptyRegister : readRecords(options.records, session.io.cwd).register;
    progress.step(`Reading ${file}`);
    const read = await readScenarioFile(file, options.variant, { knowledge, session });
    if (read.compiled === undefined) {
      progress.done();
      tellFindings(read.findings, 'wrong', session);
      return exitCode.input;
    }
    const text = textOf(file, options.variant, session);
    progress.step('Assessing it');
    const view = assessAndShare(
      { ...read, text, register, knowledge, version },
      { owner: options.with, level: options.level },
    );
    progress.done();
    const content = `${JSON.stringify(view, undefined, 2)}\n`;
    if (options.out === undefined) session.io.stdout.write(content);
    else {
      const [path = ''] = writeFiles(options.out, [{ name: 'shared-view.json', content }], session.io);
      if (!session.quiet) session.out.line(path);
    }
    return exitCode.done;
  } finally {
    progress.done();
  }
}

/** The file that is shared, as it was written: at the full level others read it with its comments. Throws a Failure. */
function textOf(file: string, variant: string | undefined, { io }: Session): string {
  const { entry, read } = scenarioFiles(file, variant, io.cwd);
  const decoded = decodeText(read(entry).bytes);
  if (decoded.ok) return decoded.text;
  throw new Failure('input', `${entry} ${decoded.problem}.`);
}

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Answering, askQuestions } from '../init/ask-questions.ts';
import { firstScenario } from '../init/first-scenario.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import type { Session } from '../session.ts';
import { writeNewFile } from '../write-files.ts';

type Options = { readonly yes?: boolean; readonly knowledge?: string };

/** Asks the plain questions of a first scenario and writes it; never over a file that is there. */
export async function init(file: string | undefined, options: Options, session: Session): Promise<ExitCode> {
  const { io, out, quiet } = session;
  const shown = scenarioName(file ?? 'scenario.yaml', io.cwd);
  if (existsSync(resolve(io.cwd, shown))) {
    throw new Failure('not-writable', `${shown} is there already and stays as it is. Name another file.`);
  }
  const knowledge = await loadKnowledge(options.knowledge, session);
  const how: Answering = options.yes === true ? 'offered' : io.stdin.isTerminal ? 'terminal' : 'piped';
  if (how === 'terminal') {
    out.line(`A few plain questions make a first scenario, ${shown}. Enter takes the answer in brackets,`);
    out.line('Ctrl-C stops; nothing is written before the end.');
  }
  const answers = await askQuestions(knowledge, how, session);
  const parents = new Map(knowledge.classes.map(({ id, kindOf }) => [id, kindOf]));
  const isA = (id: string, heading: string): boolean =>
    id === heading || (parents.get(id) ?? []).some((parent) => isA(parent, heading));
  writeNewFile(shown, firstScenario(answers, isA), io);
  if (quiet) return exitCode.done;
  out.line(`${how === 'terminal' ? '\n' : ''}Wrote ${shown}: a first model to correct and to refine. Next:`);
  out.line(`  nemecys check ${shown}`);
  out.line(`  nemecys assess ${shown} --out report`);
  return exitCode.done;
}

/** The file to write: `scenario.yaml` inside a folder that was named, and an ending where there is none. */
function scenarioName(file: string, cwd: string): string {
  if (statSync(resolve(cwd, file), { throwIfNoEntry: false })?.isDirectory() === true) {
    return join(file, 'scenario.yaml');
  }
  return /\.ya?ml$/iu.test(file) ? file : `${file}.yaml`;
}

import { type Budget, type Decision, decide as decideOn, Failure, freezeCriteria, type SignOff } from '@nemecys/core';
import type { Mode } from '../assess-file.ts';
import { decisionOptions } from '../decide/decision-options.ts';
import { decisionRole, gradeOf } from '../decide/decision-words.ts';
import { printDecision } from '../decide/print-decision.ts';
import { readChecked } from '../decide/read-checked.ts';
import { readSignOffs } from '../decide/read-sign-offs.ts';
import { searchModel } from '../decide/search-model.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { startProgress } from '../progress.ts';
import { type Session, writeJson } from '../session.ts';
import { sha256 } from '../sha256.ts';
import { isSystemModel } from '../spyderisk/is-system-model.ts';
import { version } from '../version.ts';
import { writeFiles } from '../write-files.ts';

type Options = {
  readonly role?: string;
  readonly options?: string;
  readonly set?: readonly string[];
  readonly signOffs?: string;
  readonly minimumGrade?: string;
  readonly budget?: string;
  readonly unit?: string;
  readonly seconds?: string;
  readonly levelsOnly?: boolean;
  readonly seed?: string;
  readonly draws?: string;
  readonly out?: string;
  readonly mode?: Mode;
  readonly knowledge?: string;
};

/** Judges the options of a scenario, prints the verdicts and writes the decision documents that were asked for. */
export async function decide(file: string, options: Options, session: Session): Promise<ExitCode> {
  const minimumGrade = gradeOf(options.minimumGrade);
  const numbers = {
    seed: wholeNumber('--seed', options.seed ?? '1', { least: 0, most: 2 ** 31 - 1 }),
    draws: wholeNumber('--draws', options.draws ?? '100', { least: 20, most: 100_000 }),
  };
  const budget = budgetOf(options);
  const seconds =
    options.seconds === undefined ? undefined : wholeNumber('--seconds', options.seconds, { least: 1, most: 86_400 });
  const progress = startProgress(session);
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    if (isSystemModel(file)) {
      return await searchModel(file, { budget, seconds, mode: options.mode }, { knowledge, session, progress });
    }
    const signOffs: readonly SignOff[] =
      options.signOffs === undefined ? [] : readSignOffs(options.signOffs, session.io.cwd);
    progress.step(`Reading ${file}`);
    const told = new Set<string>();
    const read = await readChecked(file, undefined, { means: { knowledge, session, progress }, told });
    if (read === undefined) return exitCode.input;
    const { scenario, compiled, places } = read;
    const role = decisionRole(options.role, scenario);
    const { mode } = options;
    const frozen = freezeCriteria({ scenario, compiled, knowledge, role, minimumGrade, mode }, sha256);
    const found = await decisionOptions(
      {
        ...{ file, scenario, compiled, places, mode: frozen.criteria.mode, told, budget, seconds },
        numbers: options.levelsOnly === true ? undefined : { role },
        ...{ words: options.options, sets: options.set ?? [] },
      },
      { knowledge, session, progress },
    );
    if (found === undefined) return exitCode.input;
    const decision = decideOn({
      ...{ scenario, compiled, ...found, frozen, knowledge, version, signOffs, sha256 },
      numbers: options.levelsOnly === true ? undefined : numbers,
      onProgress: (stage) => progress.step(stage),
    });
    const files = options.out === undefined ? [] : await write(decision, options.out, session);
    progress.done();
    if (session.json) writeJson(session, decision);
    else if (!session.quiet) printDecision(decision, files, session.out);
    return exitCode.done;
  } finally {
    progress.done();
  }
}

function wholeNumber(
  name: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= least && value <= most) return value;
  throw new Failure('input', `${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}

/** A budget without a unit counts controls. */
function budgetOf({ budget, unit }: Options): Budget | undefined {
  if (budget === undefined) {
    if (unit === undefined) return undefined;
    throw new Failure('input', '--unit says what a budget counts: give --budget as well.');
  }
  const most = Number(budget);
  if (/^\d+(?:\.\d+)?$/u.test(budget)) return { 'at-most': most, unit: unit ?? 'controls' };
  throw new Failure('input', `--budget takes a number of 0 or more, not "${budget}".`);
}

async function write(decision: Decision, folder: string, { io }: Session): Promise<readonly string[]> {
  const { renderDecisionCsv, renderDecisionHtml, renderDecisionMarkdown, renderJson, renderNumbersCsv } = await import(
    '@nemecys/report'
  );
  const numbers = renderNumbersCsv(decision);
  const files = [
    { name: 'decision.html', content: await renderDecisionHtml(decision) },
    { name: 'decision.json', content: renderJson(decision) },
    { name: 'decision.csv', content: renderDecisionCsv(decision) },
    { name: 'decision.md', content: renderDecisionMarkdown(decision) },
    ...(numbers === null ? [] : [{ name: 'decision-numbers.csv', content: numbers }]),
  ];
  return writeFiles(folder, files, io);
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileScenario, Failure, type Finding, type Knowledge, readScenario } from '@nemecys/core';
import { convertModel, scenarioYaml } from '@nemecys/core/spyderisk';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { printConversion } from '../print-conversion.ts';
import { printFindings } from '../print-findings.ts';
import { startProgress } from '../progress.ts';
import { type Session, writeJson } from '../session.ts';
import { readKnowledgeBase } from '../spyderisk/read-knowledge-base.ts';
import { readSystemModel } from '../spyderisk/read-system-model.ts';
import { writeNewFile } from '../write-files.ts';

type Options = { readonly knowledge: string; readonly out?: string };

/** Turns a Spyderisk system model into a scenario, and lists what has no counterpart. Never writes over a file. */
export async function convert(file: string, { knowledge, out }: Options, session: Session): Promise<ExitCode> {
  const { io, err, quiet, json } = session;
  if (out !== undefined && existsSync(resolve(io.cwd, out))) {
    throw new Failure('not-writable', `${out} is there already and stays as it is. Name another file.`);
  }
  const progress = startProgress(session);
  try {
    const own = await loadKnowledge(undefined, session);
    progress.step(`Reading ${knowledge}`);
    const theirs = await readKnowledgeBase(knowledge, io);
    progress.step(`Reading ${file}`);
    const { model, findings } = await readSystemModel(file, theirs.knowledge, io);
    const converted = convertModel({ model, from: theirs.knowledge, to: own });
    const { kept, assumed } = converted;
    if (![...kept, ...assumed].some(({ what }) => what === 'asset')) throw nothingFits(file, knowledge);
    const text = scenarioYaml(converted.scenario);
    await prove(text, own);
    progress.done();
    if (out !== undefined) writeNewFile(out, text, io);
    if (json) writeJson(session, { format: 'nemecys-conversion/1', ...converted, findings });
    else if (out === undefined) io.stdout.write(text);
    if (!json) {
      printFindings(loudEnough([...theirs.findings, ...findings], quiet), err);
      printConversion(converted, err, { brief: quiet });
      if (out !== undefined && !quiet) err.line(`\nWrote ${out}: a first model to correct. Next: nemecys check ${out}`);
    }
    return exitCode.done;
  } finally {
    progress.done();
  }
}

/** A scenario that cannot be read back would be our fault: better no scenario than a wrong one. */
async function prove(text: string, knowledge: Knowledge): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const { scenario, findings, places } = await readScenario('scenario.yaml', () => ({ bytes }));
  const all = scenario === undefined ? findings : compileScenario(scenario, knowledge, places).findings;
  const wrong = all.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Failure('internal', `The converted scenario has a fault: ${wrong.message}`);
}

function nothingFits(file: string, knowledge: string): Failure {
  const what = `Nothing in ${file} has a counterpart here.`;
  return new Failure('input', `${what} Is ${knowledge} the knowledge base it was made with, and a model of networks?`);
}

function loudEnough(findings: readonly Finding[], quiet: boolean): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !quiet));
}

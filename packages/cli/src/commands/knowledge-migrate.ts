import { basename, dirname } from 'node:path';
import {
  type CompiledScenario,
  compileScenario,
  decodeText,
  Failure,
  type Knowledge,
  modernWords,
  type OldWord,
  readScenario,
} from '@nemecys/core';
import { migrateText } from '@nemecys/core/knowledge-source';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { printFindings } from '../print-findings.ts';
import { scenarioFiles } from '../scenario-files.ts';
import type { Session } from '../session.ts';
import { writeFiles } from '../write-files.ts';

type Options = { readonly check?: boolean; readonly knowledge?: string; readonly session: Session };
type Read = (path: string) => { readonly bytes: Uint8Array };

/**
 * Writes the present words of the knowledge into a scenario and the files it includes, where they use former ones.
 * Nothing is written unless the new text says exactly the same.
 */
export async function migrate(file: string, { check = false, knowledge: path, session }: Options): Promise<ExitCode> {
  const knowledge = await loadKnowledge(path, session);
  const { entry, read } = scenarioFiles(file, undefined, session.io.cwd);
  const before = await readWords(entry, { read, knowledge, session });
  const texts = new Map<string, string>();
  for (const name of new Set(before.oldWords.map(({ where }) => where.file))) {
    const words = before.oldWords.filter(({ where }) => where.file === name);
    texts.set(name, migrateText(textOf(read(name).bytes, name), unique(words)));
  }
  const { out, quiet } = session;
  if (texts.size === 0) {
    if (!quiet) out.line(`${file}: all its words are those of the knowledge.`);
    return exitCode.done;
  }
  if (!quiet) {
    for (const { kind, from, to, where } of unique(before.oldWords)) {
      out.line(`${where.file}:${where.line ?? 1} ${kind} ${out.paint.strong(from)} → ${out.paint.strong(to)}`);
    }
  }
  const encoder = new TextEncoder();
  const changed: Read = (name) => {
    const text = texts.get(name);
    return text === undefined ? read(name) : { bytes: encoder.encode(text) };
  };
  const after = await readWords(entry, { read: changed, knowledge, session });
  if (after.oldWords.length > 0 || meaning(before.compiled) !== meaning(after.compiled)) {
    throw new Failure(
      'internal',
      `the new text of ${file} would not say the same as the old one; nothing was written.`,
    );
  }
  if (check) {
    if (!quiet) out.line('Nothing was written (--check).');
    return exitCode.input;
  }
  for (const [name, content] of texts) writeFiles(dirname(name), [{ name: basename(name), content }], session.io);
  if (!quiet) out.line(`Written: ${[...texts.keys()].join(', ')}. The scenario says what it said before.`);
  return exitCode.done;
}

type Means = { readonly read: Read; readonly knowledge: Knowledge; readonly session: Session };
type Words = { readonly oldWords: readonly OldWord[]; readonly compiled: CompiledScenario };

async function readWords(entry: string, { read, knowledge, session }: Means): Promise<Words> {
  const { scenario, findings, places } = await readScenario(entry, read);
  const refuse = (wrong: typeof findings): never => {
    printFindings(wrong, session.err);
    throw new Failure('input', `${entry} has errors: mend them first. Nothing was written.`);
  };
  const isError = ({ severity }: (typeof findings)[number]): boolean => severity === 'error';
  if (scenario === undefined) return refuse(findings.filter(isError));
  const { oldWords, findings: twice } = modernWords(scenario, knowledge, places);
  if (twice.some(isError)) return refuse(twice.filter(isError));
  return { oldWords, compiled: compileScenario(scenario, knowledge, places) };
}

/** What the engine is given and the questions that are open, without places. */
function meaning({ system, mode, criteria, riskMatrix, questions, zones, hosts }: CompiledScenario): string {
  return JSON.stringify([
    system,
    mode,
    [...criteria],
    riskMatrix,
    questions.map(({ where: _, ...question }) => question),
    [...zones],
    [...hosts],
  ]);
}

/** The same word at the same place once: a variant reads the file it extends, and so does what it includes. */
function unique(words: readonly OldWord[]): readonly OldWord[] {
  return [...new Map(words.map((word) => [JSON.stringify(word), word])).values()];
}

function textOf(bytes: Uint8Array, name: string): string {
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded.text;
  throw new Failure('input', `${name}, line ${decoded.line}, ${decoded.problem}.`);
}

import { type Assessment, chainBehind, stepWord } from '@nemecys/core';
import { assessFile, type Mode } from '../assess-file.ts';
import { type EvidenceOptions, evidenceOf } from '../evidence-option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { printHarmTable } from '../harm-table.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { meantId } from '../meant-id.ts';
import { paintLevel } from '../paint-level.ts';
import { startProgress } from '../progress.ts';
import { type Session, writeJson } from '../session.ts';
import { type Breadth, printWhyTree } from '../why-tree.ts';

type Options = EvidenceOptions & {
  readonly variant?: string;
  readonly mode?: Mode;
  readonly knowledge?: string;
  readonly all?: boolean;
  readonly session: Session;
};

/** Prints the chain behind one level, or, without an id, the harms that can be explained. */
export async function explain(file: string, id: string | undefined, options: Options): Promise<ExitCode> {
  const { session } = options;
  const progress = startProgress(session);
  let assessment: Assessment | undefined;
  try {
    const knowledge = await loadKnowledge(options.knowledge, session);
    const evidence = await evidenceOf(options, session);
    if (evidence === 'wrong') return exitCode.input;
    assessment = await assessFile(file, { ...options, evidence }, { knowledge, session, progress });
  } finally {
    progress.done();
  }
  if (assessment === undefined) return exitCode.input;
  if (id === undefined) listHarms(assessment, session);
  else explainOne(meantIn(assessment, id), assessment, { breadth: options.all ? 'all' : 'shortest', session });
  return exitCode.done;
}

function listHarms(assessment: Assessment, session: Session): void {
  const { harms } = assessment;
  if (session.json) {
    const listed = harms.map(({ id, label, asset, likelihood, risk }) => ({ id, label, asset, likelihood, risk }));
    writeJson(session, { format: 'nemecys-explanation/1', harms: listed });
    return;
  }
  session.out.line(`${session.out.paint.strong(assessment.scenario.title)}: name one of these to see why.`);
  printHarmTable(assessment, session.out);
}

type How = { readonly breadth: Breadth; readonly session: Session };

function explainOne(id: string, assessment: Assessment, { breadth, session }: How): void {
  if (session.json) {
    writeJson(session, { format: 'nemecys-explanation/1', id, whys: chainBehind(id, assessment.whys) });
    return;
  }
  const { line, paint } = session.out;
  const { harms, scales } = assessment;
  const harm = harms.find((entry) => entry.id === id);
  if (harm !== undefined) {
    const risk = paintLevel(scales, 'risk', harm.risk, paint);
    const from = `impact ${stepWord(scales, 'impact', harm.impact)}, likelihood ${stepWord(scales, 'likelihood', harm.likelihood)}`;
    const accepted = `${harm.acceptable ? 'accepted' : 'not accepted'}: the limit is ${stepWord(scales, 'risk', harm.criterion)}`;
    line(`Risk ${risk}, from ${from}; ${accepted}.`);
    line();
  }
  printWhyTree(id, assessment, breadth, session.out);
}

function meantIn({ whys, harms }: Assessment, typed: string): string {
  if (Object.hasOwn(whys, typed)) return typed;
  const ids = [...harms.map(({ id }) => id), ...Object.keys(whys)];
  return meantId(typed, ids, {
    unknown: `There is nothing to explain under "${typed}"`,
    ending: 'Without an id, the harms are listed.',
  });
}

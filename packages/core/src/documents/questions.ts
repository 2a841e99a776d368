import { at, byteAt } from '../engine/at.ts';
import { vectorOf } from '../engine/explain/advice.ts';
import type { Levels } from '../engine/levels.ts';
import type { Question, SystemEdit } from '../scenario/compile/question.ts';
import { type Evaluated, levelId } from './evaluated.ts';
import { effectOf } from './question-effect.ts';
import type { QuestionEntry, Swing } from './question-entry.ts';

/** Levels of the targets under one answer, by position; both 0 where the harm cannot happen. */
export type Answered = { readonly likelihood: Uint8Array; readonly risk: Uint8Array };

/** How the harms stand with an edit. */
export type AnswerOf = (edit: SystemEdit) => Answered;

/**
 * Every open question with the results of yes and of no, those that change most first. A step of risk weighs more than
 * any number of steps of likelihood at the same risk.
 */
export function questionsOf(evaluated: Evaluated, answerOf: AnswerOf): readonly QuestionEntry[] {
  const now = answered(evaluated, evaluated.levels);
  return evaluated.compiled.questions
    .map((question) => questionEntry(evaluated, question, { now, answerOf }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** The levels of the targets in an evaluation of the same graph. */
export function answered({ targets }: Pick<Evaluated, 'targets'>, levels: Levels): Answered {
  const found = { likelihood: new Uint8Array(targets.length), risk: new Uint8Array(targets.length) };
  for (let i = 0; i < targets.length; i += 1) {
    const { consequence } = at(targets, i);
    found.likelihood[i] = byteAt(levels.consequence, consequence);
    found.risk[i] = byteAt(levels.risk, consequence);
  }
  return found;
}

type Trying = { readonly now: Answered; readonly answerOf: AnswerOf };

function questionEntry(evaluated: Evaluated, question: Question, { now, answerOf }: Trying): QuestionEntry {
  const { graph, names, targets } = evaluated;
  const yes = answerOf(question.yes);
  const no = answerOf(question.no);
  const steps = graph.tables.knowledge.scales.risk.length;
  const swings: Swing[] = [];
  let weight = 0;
  for (let position = 0; position < targets.length; position += 1) {
    const [likelihoodYes, likelihoodNo] = [byteAt(yes.likelihood, position), byteAt(no.likelihood, position)];
    const [riskYes, riskNo] = [byteAt(yes.risk, position), byteAt(no.risk, position)];
    const riskSteps = Math.abs(riskYes - riskNo);
    const likelihoodSteps = Math.abs(likelihoodYes - likelihoodNo);
    if (riskSteps + likelihoodSteps === 0) continue;
    const { consequence } = at(targets, position);
    weight += riskSteps * 100 + likelihoodSteps;
    swings.push({
      harm: names.quality('consequence', consequence),
      yes: levelId(evaluated, 'likelihood', likelihoodYes),
      no: levelId(evaluated, 'likelihood', likelihoodNo),
      riskYes: levelId(evaluated, 'risk', riskYes),
      riskNo: levelId(evaluated, 'risk', riskNo),
    });
  }
  return {
    id: question.id,
    ask: question.ask,
    asset: question.asset,
    assetLabel: question.assetLabel,
    riskVectorYes: vectorOf(yes.risk, steps),
    riskVectorNo: vectorOf(no.risk, steps),
    swings: swings.sort((x, y) => (x.harm < y.harm ? -1 : 1)),
    effect: effectOf(evaluated, { now, yes, no }),
    weight,
  };
}

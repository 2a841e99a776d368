import { at } from '../engine/at.ts';
import { vectorOf } from '../engine/explain/advice.ts';
import type { Levels } from '../engine/levels.ts';
import { changesStructure, type Question, type SystemEdit } from '../scenario/compile/question.ts';
import { type Evaluated, levelId } from './evaluated.ts';
import { effectOf } from './question-effect.ts';
import type { QuestionEntry, Swing } from './question-entry.ts';

/** Levels of the targets under one answer, by position; `likelihood` 0 and `risk` 0 where the harm cannot happen. */
export type Answered = readonly { readonly likelihood: number; readonly risk: number }[];

/** How the harms stand with an edit; `null` when the edit leaves everything as it is. */
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
  return targets.map(({ consequence }) => ({
    likelihood: at(levels.consequence, consequence),
    risk: at(levels.risk, consequence),
  }));
}

/** Do the edits of a question change assets or links? */
export function rebuilds({ yes, no }: Question): boolean {
  return changesStructure(yes) || changesStructure(no);
}

type Trying = { readonly now: Answered; readonly answerOf: AnswerOf };

function questionEntry(evaluated: Evaluated, question: Question, { now, answerOf }: Trying): QuestionEntry {
  const { graph, names, targets } = evaluated;
  const yes = answerOf(question.yes);
  const no = answerOf(question.no);
  const steps = graph.tables.knowledge.scales.risk.length;
  const swings: Swing[] = [];
  let weight = 0;
  for (const [position, { consequence }] of targets.entries()) {
    const [a, b] = [at(yes, position), at(no, position)];
    const riskSteps = Math.abs(a.risk - b.risk);
    const likelihoodSteps = Math.abs(a.likelihood - b.likelihood);
    if (riskSteps + likelihoodSteps === 0) continue;
    weight += riskSteps * 100 + likelihoodSteps;
    swings.push({
      harm: names.quality('consequence', consequence),
      yes: levelId(evaluated, 'likelihood', a.likelihood),
      no: levelId(evaluated, 'likelihood', b.likelihood),
      riskYes: levelId(evaluated, 'risk', a.risk),
      riskNo: levelId(evaluated, 'risk', b.risk),
    });
  }
  const vector = (answer: Answered): readonly number[] =>
    vectorOf(
      answer.map(({ risk }) => risk),
      steps,
    );
  return {
    id: question.id,
    ask: question.ask,
    asset: question.asset,
    assetLabel: question.assetLabel,
    riskVectorYes: vector(yes),
    riskVectorNo: vector(no),
    swings: swings.sort((x, y) => (x.harm < y.harm ? -1 : 1)),
    effect: effectOf(evaluated, { now, yes, no }),
    weight,
  };
}

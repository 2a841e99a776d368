import { type AnswerRule, type AskedLabels, answerQuestion, answerRules } from './answer-rules.ts';
import { type Answers, answersOfFlow, answersOfFunction } from './answers.ts';
import { classOf, type Draft, labelOf, reportLacking } from './draft.ts';
import { trustLevel } from './levels.ts';
import { serverEnd } from './parts.ts';
import { isOneOf } from './terms.ts';
import { sayControl } from './voices.ts';

/** Takes up the plain answers of flows and functions by the answer rules. */
export function compileAnswers(draft: Draft): void {
  for (const flow of draft.scenario.flows) {
    const ends = {
      flow: flow.label ?? flow.id,
      ...endLabel(draft, 'from', flow.from),
      ...endLabel(draft, 'to', flow.to),
    };
    const data = typeof flow.data === 'object' ? flow.data : [];
    const answers = answersOfFlow(flow, serverEnd(draft, flow));
    applyAnswers(draft, answers, { section: 'flows', id: flow.id, data, labels: ends });
  }
  for (const item of draft.scenario.functions) {
    const labels = { function: item.label ?? item.id };
    applyAnswers(draft, answersOfFunction(item), { section: 'functions', id: item.id, data: item.uses, labels });
  }
}

function endLabel(draft: Draft, name: 'from' | 'to', end: string | undefined): AskedLabels {
  return end === undefined || end === 'unknown' ? {} : { [name]: labelOf(draft, end) };
}

type Entry = {
  readonly section: 'flows' | 'functions';
  readonly id: string;
  readonly data: readonly string[];
  readonly labels: AskedLabels;
};

function applyAnswers(draft: Draft, answers: Answers, entry: Entry): void {
  for (const rule of answerRules) {
    const answer = rule.section === entry.section ? answers.get(rule.answer) : undefined;
    if (answer?.is !== rule.is) continue;
    const path = `${entry.section}.${entry.id}.${answer.field}`;
    for (const asset of rule.at === 'itself' ? [entry.id] : entry.data)
      applyRule(draft, rule, { asset, path, labels: entry.labels });
  }
}

type Target = { readonly asset: string; readonly path: string; readonly labels: AskedLabels };

function applyRule(draft: Draft, rule: AnswerRule, { asset, path, labels }: Target): void {
  const control = draft.terms.controls.get(rule.control);
  if (control === undefined) {
    reportLacking(draft, 'control', rule.control);
    return;
  }
  if (!isOneOf(draft.terms, classOf(draft, asset), control.at)) return;
  const asked = { answer: rule.answer, labels };
  const coverage = rule.coverage === undefined ? undefined : trustLevel(draft.terms, rule.coverage);
  sayControl(
    draft,
    { asset, control: rule.control },
    {
      ...{ basis: 'answer', path, state: rule.state, coverage, asked },
      ask: answerQuestion(asked),
    },
  );
}

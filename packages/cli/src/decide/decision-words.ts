import { authorOf, type DecisionRole, EvidenceGrade, Failure, type Scenario } from '@nemecys/core';

/** The role that was asked for, else that of the author of the scenario, else the operator. */
export function decisionRole(asked: string | undefined, { context }: Scenario): DecisionRole {
  if (asked === 'manufacturer' || asked === 'integrator' || asked === 'operator') return asked;
  if (asked !== undefined) {
    throw new Failure('input', `"${asked}" is no role for --role: manufacturer, integrator or operator.`);
  }
  return authorOf(context);
}

/** The weakest evidence that counts, by its word. */
export function gradeOf(word: string | undefined): EvidenceGrade | undefined {
  if (word === undefined) return undefined;
  const found = EvidenceGrade.options.find((grade) => grade === word);
  if (found !== undefined) return found;
  throw new Failure('input', `"${word}" is no grade for --minimum-grade: ${EvidenceGrade.options.join(', ')}.`);
}

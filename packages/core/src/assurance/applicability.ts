import { type Condition, readCondition } from './condition.ts';
import type { Requirement, RequirementActor, RequirementDocument } from './requirement.ts';
import { type ScopeAnswers, type ScopeFact, scopeQuestions } from './scope-fact.ts';
import { weighCondition } from './weigh-condition.ts';

/** Whether something applies, and why. What is open names the facts that decide it. */
export type Applicability =
  | { readonly kind: 'applies' | 'not-applicable'; readonly because: string }
  | { readonly kind: 'undecided'; readonly because: string; readonly facts: readonly ScopeFact[] };

/** Whether a requirement of a document applies to those who ask; all actors ask where none is named. */
export function applicabilityOf(
  requirement: Requirement,
  document: RequirementDocument,
  { scope, actors }: { readonly scope: ScopeAnswers; readonly actors: readonly RequirementActor[] },
): Applicability {
  const status = requirement.status ?? document.status;
  if (status === 'proposed') return { kind: 'not-applicable', because: 'proposed, not in force' };
  if (status === 'superseded') return { kind: 'not-applicable', because: 'superseded' };
  if (actors.length > 0 && !requirement.actors.some((actor) => actors.includes(actor))) {
    return { kind: 'not-applicable', because: `a duty of: ${requirement.actors.join(', ')}` };
  }
  const texts = [document.appliesIf, ...(requirement.appliesIf === undefined ? [] : [requirement.appliesIf])];
  const { answer, facts } = weighCondition({ kind: 'all', of: texts.map(conditionOf) }, scope);
  const because = facts.map((fact) => `${fact} ${scope[fact].answer} (${scope[fact].because})`).join('; ');
  if (answer === 'unknown') {
    const asked = facts.filter((fact) => scope[fact].answer === 'unknown');
    return { kind: 'undecided', because: asked.map((fact) => scopeQuestions[fact]).join(' '), facts: asked };
  }
  return { kind: answer === 'yes' ? 'applies' : 'not-applicable', because };
}

/** The catalogue was checked when it was compiled, so a text that does not parse is our fault. */
function conditionOf(text: string): Condition {
  const condition = readCondition(text);
  if (condition.kind === 'problem') throw new Error(`"${text}": ${condition.problem}`);
  return condition;
}

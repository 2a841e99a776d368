import { type Condition, readCondition } from './condition.ts';
import type { Requirement, RequirementActor, RequirementDocument } from './requirement.ts';
import type { RequirementCatalogue } from './requirement-catalogue.ts';
import { type ScopeAnswers, type ScopeFact, scopeQuestions } from './scope-fact.ts';
import { type Weighed, weighCondition } from './weigh-condition.ts';

/** Whether something applies, and why. What is open names the facts that decide it. */
export type Applicability =
  | { readonly kind: 'applies' | 'not-applicable'; readonly because: string }
  | { readonly kind: 'undecided'; readonly because: string; readonly facts: readonly ScopeFact[] };

/** For whom it is asked, and what is known of the product. */
export type AskingFor = { readonly scope: ScopeAnswers; readonly actors: readonly RequirementActor[] };

/** Whether each requirement of a catalogue applies to those who ask, by its id; all actors ask where none is named. */
export function applicabilities(
  { documents }: Pick<RequirementCatalogue, 'documents'>,
  { scope, actors }: AskingFor,
): ReadonlyMap<string, Applicability> {
  const weighed = new Map<string, Weighed>();
  const weigh = (texts: readonly string[]): Weighed => {
    const key = texts.join('\n');
    const known = weighed.get(key) ?? weighCondition({ kind: 'all', of: texts.map(conditionOf) }, scope);
    weighed.set(key, known);
    return known;
  };
  const all = new Map<string, Applicability>();
  for (const { document, requirements } of documents) {
    for (const requirement of requirements) {
      all.set(requirement.id, applicabilityOf(requirement, document, { scope, actors, weigh }));
    }
  }
  return all;
}

/** Whether a document applies at all, whoever asks; its requirements may narrow it. */
export function documentApplicability({ status, appliesIf }: RequirementDocument, scope: ScopeAnswers): Applicability {
  return notYet(status) ?? worded(weighCondition(conditionOf(appliesIf), scope), scope);
}

type Weighing = AskingFor & { readonly weigh: (texts: readonly string[]) => Weighed };

function applicabilityOf(
  requirement: Requirement,
  document: RequirementDocument,
  { scope, actors, weigh }: Weighing,
): Applicability {
  const status = requirement.status ?? document.status;
  const waiting = notYet(status);
  if (waiting !== undefined) return waiting;
  if (actors.length > 0 && !requirement.actors.some((actor) => actors.includes(actor))) {
    return { kind: 'not-applicable', because: `a duty of: ${requirement.actors.join(', ')}` };
  }
  return worded(
    weigh([document.appliesIf, ...(requirement.appliesIf === undefined ? [] : [requirement.appliesIf])]),
    scope,
  );
}

function notYet(status: RequirementDocument['status']): Applicability | undefined {
  switch (status) {
    case 'in-force':
      return undefined;
    case 'proposed':
      return { kind: 'not-applicable', because: 'proposed, not in force' };
    case 'superseded':
      return { kind: 'not-applicable', because: 'superseded' };
  }
}

function worded({ answer, facts }: Weighed, scope: ScopeAnswers): Applicability {
  const told = facts.map((fact) => `${fact} ${scope[fact].answer} (${scope[fact].because})`).join('; ');
  const because = told === '' ? 'it always applies' : told;
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

import { stepWord } from '@nemecys/core';
import { headOf } from '../engine/words/called.ts';
import type { Speech } from '../engine/words/speech.ts';
import type { Answers, Question } from './messages.ts';

type Answer = Answers[Question['kind']];
type Choice = { readonly id: string; readonly label: string };

/** What an import offers to choose from, in the words of a language: the same ids, and what authors wrote as it is. */
export function sayImport(answer: Answer, speech: Speech): Answer {
  if (!('table' in answer)) return answer;
  if ('classes' in answer) {
    const named = (choices: readonly Choice[]) =>
      choices.map(({ id, label }) => ({ id, label: speech.classes.get(id) ?? label }));
    const { thing, place, network } = answer.classes;
    return { ...answer, classes: { thing: named(thing), place: named(place), network: named(network) } };
  }
  const { proposal } = answer;
  if (proposal === undefined) return answer;
  const words = proposal.words.map((one) => ({
    ...one,
    candidates: one.candidates.map(({ id, label }) => ({ id, label: candidateIn(one.for, { id, label }, speech) })),
  }));
  return { ...answer, proposal: { ...proposal, words } };
}

type For = NonNullable<Answers['hazard-log']['proposal']>['words'][number]['for'];

function candidateIn(what: For, { id, label }: Choice, { knowledge, concepts }: Speech): string {
  switch (what) {
    case 'severities':
      return stepWord(knowledge.scales, 'impact', id);
    case 'likelihoods':
      return stepWord(knowledge.scales, 'likelihood', id);
    case 'harms': {
      const own = concepts.consequence.get(headOf(id));
      // Where it is stands in brackets behind it.
      const place = label.slice(label.indexOf(' ('));
      return own === undefined ? label : `${own}${place}`;
    }
    case 'things':
      return label;
  }
}

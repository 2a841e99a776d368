import type { Knowledge } from '@nemecys/core';
import type { Words } from './messages.ts';

/** What the knowledge offers to whoever draws a scenario. */
export function wordsOf({ classes, relations, controls, controlTemplates, facts, roles, scales }: Knowledge): Words {
  const parents = new Map(classes.map(({ id, kindOf }) => [id, kindOf]));
  const kindsOf = (id: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(id)) return found;
    found.add(id);
    for (const parent of parents.get(id) ?? []) kindsOf(parent, found);
    return found;
  };
  return {
    classes: classes
      .filter(({ assertable, visible }) => assertable && visible)
      .map(({ id, label, about }) => {
        const kinds = [...kindsOf(id)];
        return { id, label, about, kinds, section: sectionOf(kinds) };
      })
      // Functions and flows have sections of their own with fields that a box on a canvas does not have.
      .filter(({ kinds }) => !kinds.includes('clinical-function') && !kinds.includes('data-flow'))
      .sort((a, b) => a.label.localeCompare(b.label)),
    relations: relations
      .filter(({ assertable, visible }) => assertable && visible)
      .map(({ id, label, from, to }) => ({ id, label, from, to })),
    controls: controls
      .filter(({ visible }) => visible)
      .map(({ id, label }) => ({
        ...{ id, label },
        at: controlTemplates.filter(({ control, assertable }) => assertable && control === id).map((one) => one.class),
      }))
      .filter(({ at }) => at.length > 0)
      .sort((a, b) => a.label.localeCompare(b.label)),
    facts: facts.map(({ id, ask, at }) => ({ id, ask, at })),
    roles: roles.map(({ id, label }) => ({ id, label })),
    populations: scales.population.map(({ id, label, meaning = '' }) => ({ id, label, meaning })),
  };
}

function sectionOf(kinds: readonly string[]): Words['classes'][number]['section'] {
  if (kinds.includes('place')) return 'zones';
  if (kinds.includes('human')) return 'people';
  return kinds.includes('data') ? 'data' : 'assets';
}

/** The relations that may lead from a thing of one class to a thing of another. */
export function legalRelations(words: Words, from: string, to: string): Words['relations'] {
  const kinds = (id: string) => words.classes.find((one) => one.id === id)?.kinds ?? [];
  const [fromKinds, toKinds] = [kinds(from), kinds(to)];
  return words.relations.filter(
    (relation) =>
      relation.from.some((one) => fromKinds.includes(one)) && relation.to.some((one) => toKinds.includes(one)),
  );
}

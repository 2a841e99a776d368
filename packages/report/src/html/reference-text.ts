import type { KnowledgeNames, Reference } from '@nemecys/core';

/** A reference by its id, with its name where the user has it, and that it is unverified where it is. */
export function referenceText({ scheme, id, verified }: Reference, names: KnowledgeNames | undefined): string {
  const name = nameOf({ scheme, id }, names);
  return [id, name, verified ? undefined : '(unverified)'].filter((part) => part !== undefined).join(' ');
}

/** The name that a file of the user gives an id; undefined where none does. */
export function nameOf(
  { scheme, id }: Pick<Reference, 'scheme' | 'id'>,
  names: KnowledgeNames | undefined,
): string | undefined {
  const ofScheme = names?.names[scheme];
  return ofScheme !== undefined && Object.hasOwn(ofScheme, id) ? ofScheme[id] : undefined;
}

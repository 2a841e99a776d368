import { freeId, idOf } from '@nemecys/core';

/** Makes an id from a label that nothing else in the scenario has yet; `fallback` where the label gives no letters. */
export type IdSource = (label: string, fallback: string) => string;

/** A source of ids that are all different. */
export function giveIds(): IdSource {
  const given = new Set<string>();
  return (label, fallback) => {
    const id = freeId(idOf(label, fallback), given);
    given.add(id);
    return id;
  };
}

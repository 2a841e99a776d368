import type { Member } from '../../../engine/system.ts';
import type { PopulationVariants } from '../../../knowledge/quality.ts';
import { isOneOf } from '../../../scenario/compile/terms.ts';
import { expandIri } from '../iri.ts';
import type { Conversion, Entry } from './conversion.ts';
import type { NearMiss, QualityCounterpart } from './counterpart.ts';
import { by } from './model-view.ts';
import type { ModelThing } from './outcome.ts';

/** A setting of a model: the stored id of its asset, and the concept it sets, of one member of a population. */
export type Setting = { readonly asset: string; readonly concept: string; readonly member: Member | undefined };

/** How settings of one kind are called and read. */
export type SettingTable = {
  readonly what: ModelThing['what'];
  /** What stands before the name of the concept in the IRI. */
  readonly code: string;
  readonly concepts: readonly { readonly id: string; readonly variants?: PopulationVariants | undefined }[];
  readonly rows: readonly QualityCounterpart[];
  readonly near: readonly NearMiss[];
  /** Why a concept without a row is left. */
  readonly otherwise: string;
  /** Words of ours that a row may name. */
  readonly words: ReadonlyMap<string, { readonly at: readonly string[] }>;
};

/** The entry that a setting speaks of and the row for it, or why there is none. */
export type SettingTarget = { readonly entry: Entry; readonly row: QualityCounterpart } | { readonly because: string };

/** Finds what a setting means here. */
export function settingTarget(
  conversion: Conversion,
  { asset, concept }: Setting,
  { rows, near, words, otherwise }: SettingTable,
): SettingTarget {
  const { entries, homes, parts, to } = conversion;
  const owner = assetOf(conversion, asset);
  if (owner === undefined) return { because: 'Spyderisk adds that asset by itself, and our engine adds others' };
  const entry = entries.get(homes.get(owner)?.[0] ?? '');
  if (entry === undefined) return { because: 'that asset has no counterpart' };
  if (parts.has(owner)) return { because: 'that program is part of its device here, which is more than the program' };
  const row = rows.find(({ of, at }) => of.includes(concept) && (at === undefined || isOneOf(to, entry.type, at)));
  if (row !== undefined && isOneOf(to, entry.type, words.get(row.to)?.at ?? [])) return { entry, row };
  const close = near.find(({ of }) => of.includes(concept))?.near;
  if (close === undefined || !words.has(close)) return { because: otherwise };
  return { because: `our ${close} comes near but does not mean the same: state it where it holds` };
}

/** A setting as the lists name it. */
export function settingThing(
  conversion: Conversion,
  { asset, concept, member }: Setting,
  { what, code, concepts }: SettingTable,
): ModelThing {
  const variants = concepts.find(({ id }) => id === concept)?.variants;
  const name = (member === 'min' || member === 'max' ? variants?.[member] : undefined) ?? concept;
  const owner = assetOf(conversion, asset);
  const at = owner === undefined ? asset : conversion.view.asset(owner)?.label || owner;
  return { what, iri: expandIri(`system#${code}-${name}-${asset}`), label: `${name} at ${at}` };
}

/** Settings in an order of their own, so that the order of the file does not matter. */
export function sortedSettings<T extends { readonly asset: string; readonly member?: Member }>(
  settings: readonly T[],
  concept: (setting: T) => string,
): readonly T[] {
  return [...settings].sort(by((one) => `${concept(one)} ${one.asset} ${one.member ?? ''}`));
}

/** Why a level is left whose scale differs. */
export const otherScale = 'its scale has another number of levels than ours';

/** Why a level of one member of a population is left. */
export const oneLevel = 'we have one level for all members of a population';

function assetOf({ view }: Conversion, stored: string): string | undefined {
  return view.assets.find(({ id }) => (view.model.ids.get(id) ?? id) === stored)?.id;
}

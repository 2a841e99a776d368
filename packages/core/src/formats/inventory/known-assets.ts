import type { Asset } from '../../scenario/asset.ts';
import { relationKey } from '../../scenario/relation.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plainWords } from '../table/cell-text.ts';
import type { UnitGroup } from './read-units.ts';

/** Assets of a scenario that rows of an inventory may be, as a group of rows is looked for among them. */
export type KnownAsset = { readonly asset: Asset; readonly zoneWords: readonly string[] };

const saidOf = (...words: readonly (string | undefined)[]): string =>
  JSON.stringify(words.map((one) => plainWords(one ?? '')));

/** What a group is compared by, from all that tells it apart to its name alone; each must name one asset and one group. */
const keys: readonly {
  readonly ofGroup: (group: UnitGroup) => readonly string[];
  readonly ofAsset: (known: KnownAsset) => readonly string[];
}[] = [
  {
    ofGroup: ({ ids }) => ids.map((id) => saidOf(id)),
    ofAsset: ({ asset }) => [asset.id, asset.was].flatMap((id) => (id === undefined ? [] : [saidOf(id)])),
  },
  {
    ofGroup: (group) => [saidOf(nameOf(group), group.maker, group.model, group.version, group.location, group.owner)],
    ofAsset: ({ asset, zoneWords }) =>
      zoneWords.map((zone) => saidOf(asset.label, asset.maker, asset.model, asset.version, zone, asset.owner)),
  },
  {
    ofGroup: (group) => [saidOf(nameOf(group), group.maker, group.model, group.version, group.location)],
    ofAsset: ({ asset, zoneWords }) =>
      zoneWords.map((zone) => saidOf(asset.label, asset.maker, asset.model, asset.version, zone)),
  },
  {
    ofGroup: (group) => [saidOf(nameOf(group), group.maker, group.model, group.location)],
    ofAsset: ({ asset, zoneWords }) => zoneWords.map((zone) => saidOf(asset.label, asset.maker, asset.model, zone)),
  },
  {
    ofGroup: (group) => [saidOf(nameOf(group), group.maker, group.model)],
    ofAsset: ({ asset }) => [saidOf(asset.label, asset.maker, asset.model)],
  },
  {
    ofGroup: (group) => [saidOf(nameOf(group))],
    ofAsset: ({ asset }) => [asset.label, asset.id, asset.was].flatMap((id) => (id === undefined ? [] : [saidOf(id)])),
  },
];

/** What people call the devices of a group: their name, else maker and model, else their kind. */
export function nameOf({ name, maker, model, kind }: UnitGroup): string {
  if (name !== '') return name;
  const product = model !== '' && maker !== '' && !plainWords(model).startsWith(plainWords(maker));
  return (product ? `${maker} ${model}` : model) || kind;
}

/**
 * Which asset of the scenario each group is, where that can be told: by inventory number, or by what both say, as long as it
 * names one of each. A group that nothing names is new.
 */
export function knownAssets(groups: readonly UnitGroup[], scenario: Scenario): ReadonlyMap<UnitGroup, Asset> {
  const labels = new Map(scenario.zones.map(({ id, label }) => [id, label]));
  const left = new Map<string, KnownAsset>(
    scenario.assets.map((asset) => {
      const zone = asset.zone === undefined || asset.zone === 'unknown' ? undefined : asset.zone;
      const zoneWords = zone === undefined ? [''] : [zone, labels.get(zone) ?? zone];
      return [asset.id, { asset, zoneWords: [...new Set(zoneWords.map(plainWords))] }];
    }),
  );
  const found = new Map<UnitGroup, Asset>();
  for (const { ofGroup, ofAsset } of keys) {
    const groupsBy = indexed(
      groups.filter((group) => !found.has(group)),
      ofGroup,
    );
    const assetsBy = indexed([...left.values()], ofAsset);
    for (const [key, sameGroups] of groupsBy) {
      const [group, another] = sameGroups;
      const [known, second] = assetsBy.get(key) ?? [];
      if (group === undefined || another !== undefined || known === undefined || second !== undefined) continue;
      if (found.has(group) || !left.has(known.asset.id) || speaksOfOther(group, known.asset)) continue;
      found.set(group, known.asset);
      left.delete(known.asset.id);
    }
  }
  return found;
}

/** Another maker or model is another thing, whatever its name. */
function speaksOfOther({ maker, model }: UnitGroup, asset: Asset): boolean {
  const differs = (said: string, known: string | undefined) =>
    said !== '' && known !== undefined && known !== 'unknown' && plainWords(said) !== plainWords(known);
  return differs(maker, asset.maker) || differs(model, asset.model);
}

function indexed<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [thing]);
      else same.push(thing);
    }
  }
  return found;
}

/** What of the scenario refers to an asset, in words; relations that say nothing but where it is connected go with it. */
export function usersOf(id: string, scenario: Scenario): readonly string[] {
  const { relations, ...others } = scenario;
  const names = (value: unknown): boolean => {
    if (typeof value === 'string') return value === id || value.endsWith(`@${id}`);
    if (Array.isArray(value)) return value.some(names);
    return typeof value === 'object' && value !== null && Object.values(value).some(names);
  };
  const found = Object.entries(others).flatMap(([section, value]): readonly string[] => {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    const mine = (entry: unknown) => section === 'assets' && (entry as Asset).id === id;
    return entries.filter((entry) => !mine(entry) && names(entry)).map((entry) => `${section}${entryName(entry)}`);
  });
  const other = relations.filter(({ from, is, to }) => to.includes(id) || (from === id && is !== 'connects-to'));
  return [...found, ...other.map((one) => `relation "${relationKey(one)}"`)];
}

function entryName(entry: unknown): string {
  const { id } = typeof entry === 'object' && entry !== null && 'id' in entry ? entry : { id: undefined };
  return typeof id === 'string' ? ` ${id}` : '';
}

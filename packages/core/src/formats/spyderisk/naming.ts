import { byCodeUnit, type MemberName, type Naming, type RoleAssets } from '../../engine/naming.ts';
import { identifierHash } from './identifier-hash.ts';

const kinds = { consequence: 'MS', attribute: 'TWAS', control: 'CS' } as const;

/** The id that a system model gives to an asset, by the name of the asset (what follows `system#`). */
export type StoredIds = ReadonlyMap<string, string>;

/** Gives the id of an asset: the stored one, or the hash of its IRI for one that the model does not list. */
export function assetIds(stored: StoredIds): (asset: string) => string {
  const known = new Map(stored);
  return (asset) => {
    let id = known.get(asset);
    if (id === undefined) {
      id = identifierHash(`system#${asset}`);
      known.set(asset, id);
    }
    return id;
  };
}

/**
 * Names as Spyderisk's files have them: everything but assets starts with `system#`, assets go by what follows it. An
 * asset that the model does not list is an inferred one, whose id is the hash of its IRI.
 */
export function spyderiskNaming(stored: StoredIds): Naming {
  const idOf = assetIds(stored);
  const ids = (roles: readonly RoleAssets[]): string =>
    roles.flatMap(({ assets }) => assets.map((a) => `_${idOf(a)}`)).join('');
  return {
    compare: byCodeUnit,
    inferredAsset: (assetClass, namedBy) => assetClass + ids(namedBy),
    inferredLabel: ({ label }, labels) => `[${label}${labels.length > 0 ? ':' : ''}${labels.map(bracketed).join('-')}]`,
    quality: (kind, name, asset) => `system#${kinds[kind]}-${variantName(name)}-${idOf(asset)}`,
    threat: (name, pattern, root) => `system#${variantName(name)}-${pattern}${ids([...root].sort(byNode))}`,
    strategy: (strategy, { mandatory, optional }) =>
      `system#${strategy}${hashes('_M', mandatory)}${hashes('_O', optional)}`,
  };
}

/** The name of a member of a population where the knowledge base gives none. */
function variantName({ concept, member, variant }: MemberName): string {
  if (member === 'average') return concept;
  return variant ?? `${concept}_${member === 'min' ? 'Min' : 'Max'}`;
}

/** Nodes of a pattern are called `Node-role-class`, and threats list the assets in that order. */
export function byNode(a: RoleAssets, b: RoleAssets): number {
  return byCodeUnit(`${a.role}-${a.class}`, `${b.role}-${b.class}`);
}

function bracketed(label: string): string {
  return label.includes(' ') && !label.startsWith('[') ? `(${label})` : label;
}

function hashes(mark: string, controls: readonly string[]): string {
  return controls.length === 0
    ? ''
    : mark +
        [...controls]
          .sort(byCodeUnit)
          .map((id) => `_${identifierHash(id)}`)
          .join('');
}

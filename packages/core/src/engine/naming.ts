/** A role of a pattern with the class demanded for it and the ids of the assets in it. */
export type RoleAssets = { readonly role: string; readonly class: string; readonly assets: readonly string[] };

/** A role of a strategy with the assets in it, and which member of a population each stands for. */
export type RoleMembers = {
  readonly role: string;
  readonly assets: readonly { readonly asset: string; readonly member: MemberName['member'] }[];
};

/** A concept as the member of a population it stands for. */
export type MemberName = {
  readonly concept: string;
  readonly member: 'average' | 'min' | 'max';
  /** The name the knowledge gives this member, where it gives one. */
  readonly variant: string | undefined;
};

/**
 * How derived things are called. The engine never builds an id itself and orders things by id only through `compare`, so
 * that another naming (that of Spyderisk's files) can take the place of ours.
 */
export type Naming = {
  readonly compare: (a: string, b: string) => number;
  readonly inferredAsset: (assetClass: string, namedBy: readonly RoleAssets[]) => string;
  readonly inferredLabel: (
    assetClass: { readonly id: string; readonly label: string },
    labels: readonly string[],
  ) => string;
  /** A consequence, attribute or control at an asset. */
  readonly quality: (kind: 'consequence' | 'attribute' | 'control', name: MemberName, asset: string) => string;
  /** A threat at a match, by the assets in its root roles. */
  readonly threat: (name: MemberName, pattern: string, root: readonly RoleAssets[]) => string;
  /** A strategy, by the ids of its controls and by the assets its roles stand for. */
  readonly strategy: (
    strategy: string,
    controls: { readonly mandatory: readonly string[]; readonly optional: readonly string[] },
    roles: readonly RoleMembers[],
  ) => string;
};

/** Code-unit order: the same everywhere, whatever the locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function memberCode({ concept, member }: MemberName): string {
  return member === 'average' ? concept : `${concept}.${member}`;
}

function places(roles: readonly Pick<RoleAssets, 'role' | 'assets'>[]): string {
  return [...roles]
    .sort((a, b) => byCodeUnit(a.role, b.role))
    .map(({ role, assets }) => `${role}=${[...assets].sort(byCodeUnit).join('+')}`)
    .join(',');
}

/** Our own ids: `class[a,b]`, `code@asset` and `code@role=asset,…`; unrelated edits leave them as they are. */
export const ownNaming: Naming = {
  compare: byCodeUnit,
  inferredAsset: (assetClass, namedBy) => `${assetClass}[${namedBy.flatMap(({ assets }) => assets).join(',')}]`,
  inferredLabel: ({ label }, labels) => `${label} (${labels.join(', ')})`,
  quality: (_kind, name, asset) => `${memberCode(name)}@${asset}`,
  threat: (name, _pattern, root) => `${memberCode(name)}@${places(root)}`,
  strategy: (strategy, _controls, roles) =>
    `${strategy}@${places(
      roles.map(({ role, assets }) => ({
        role,
        assets: assets.map(({ asset, member }) => (member === 'average' ? asset : `${asset}.${member}`)),
      })),
    )}`,
};

/** The assets of one role, by id, for names built from them. */
export type RoleAssets = { readonly role: string; readonly class: string; readonly assets: readonly string[] };

/**
 * How things that are derived get their ids. Whatever depends on an order of ids (the "first" asset of a role) goes
 * through these names, so that another scheme gives the same answers as the tool it comes from.
 */
export type Naming = {
  /** The id of an asset that a construction adds, from its class and the assets that name it. */
  readonly inferredAsset: (assetClass: string, namedBy: readonly RoleAssets[]) => string;
  /** The label of such an asset. */
  readonly inferredLabel: (classLabel: string, namedBy: readonly string[]) => string;
  /** A consequence, attribute or control at an asset. */
  readonly at: (kind: 'consequence' | 'attribute' | 'control', concept: string, asset: string) => string;
  /** A threat in one match, from the assets of its root roles. */
  readonly threat: (threat: string, pattern: string, root: readonly RoleAssets[]) => string;
  /** A strategy, from its controls by role. */
  readonly strategy: (strategy: string, mandatory: readonly string[], optional: readonly string[]) => string;
};

/** Our own names: `class[a,b]`, `concept@asset`, `threat@role=asset,role=asset`, `strategy@control@asset`. */
export const derivedNames: Naming = {
  inferredAsset: (assetClass, namedBy) => `${assetClass}[${namedBy.flatMap((role) => role.assets).join(',')}]`,
  inferredLabel: (classLabel, namedBy) => `${classLabel} (${namedBy.join(', ')})`,
  at: (_kind, concept, asset) => `${concept}@${asset}`,
  threat: (threat, _pattern, root) =>
    `${threat}@${[...root]
      .sort((a, b) => (a.role < b.role ? -1 : 1))
      .map((role) => `${role.role}=${role.assets.join('+')}`)
      .join(',')}`,
  strategy: (strategy, mandatory, optional) =>
    `${strategy}@${[...new Set([...mandatory, ...optional].map((control) => control.slice(control.indexOf('@') + 1)))].sort().join('+')}`,
};

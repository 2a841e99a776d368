/**
 * Where Spyderisk departs from what its own rules say. Each can be switched alone; `compatible` reproduces Spyderisk's
 * results, `strict` is what our own assessments use. SPEC.md numbers them Q1 … Q11; Q10, a construction without its
 * pattern, is reported and left out in both.
 */
export type Quirks = {
  /** Q1: a strategy blocks with its type's full effect, however little its controls cover. */
  readonly coverageIgnored: boolean;
  /** Q2: causes one level too weak still count as causes of a threat. */
  readonly weakCausesCount: boolean;
  /** Q3: links that a matching pattern demands between two root roles are not looked at. */
  readonly rootLinksIgnored: boolean;
  /** Q4: nothing is said where one asset fills several roles of an attack. */
  readonly sharedRolesUnsaid: boolean;
  /** Q5: where a secondary role is filled by several assets, links between two such roles are checked for the first only. */
  readonly firstAssetDecides: boolean;
  /** Q6: a threat names one threatened asset even when several fill the role. */
  readonly oneThreatenedAsset: boolean;
  /** Q7: optional controls suppress causes even where nobody proposes them. */
  readonly optionalAssumed: boolean;
  /** Q8: an impact or likelihood outside the risk matrix silently has the lowest risk. */
  readonly unknownRiskIsLowest: boolean;
  /** Q9: results stored with a model count as valid when the model says so. */
  readonly storedResultsTrusted: boolean;
  /** Q11: a strategy that does not belong to the mode is said to cover fully, whatever its controls are. */
  readonly fullCoverageOutsideMode: boolean;
};

/** Every quirk as Spyderisk has it. */
export const compatible: Quirks = {
  coverageIgnored: true,
  weakCausesCount: true,
  rootLinksIgnored: true,
  sharedRolesUnsaid: true,
  firstAssetDecides: true,
  oneThreatenedAsset: true,
  optionalAssumed: true,
  unknownRiskIsLowest: true,
  storedResultsTrusted: true,
  fullCoverageOutsideMode: true,
};

/** Every quirk mended. */
export const strict: Quirks = {
  coverageIgnored: false,
  weakCausesCount: false,
  rootLinksIgnored: false,
  sharedRolesUnsaid: false,
  firstAssetDecides: false,
  oneThreatenedAsset: false,
  optionalAssumed: false,
  unknownRiskIsLowest: false,
  storedResultsTrusted: false,
  fullCoverageOutsideMode: false,
};

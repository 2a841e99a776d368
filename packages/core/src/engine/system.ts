import type { ConceptId, Level } from '../knowledge/id.ts';

/** Which member of a population a setting speaks of. */
export type Member = 'average' | 'min' | 'max';

/** An asset of a system: an id without blanks, its class, its name for readers and how many it stands for (0 = one). */
export type SystemAsset = {
  readonly id: string;
  readonly class: ConceptId;
  readonly label: string;
  readonly population: Level;
};

/** A typed link between two assets; an end may be an asset that construction will add. */
export type SystemLink = { readonly from: string; readonly relation: ConceptId; readonly to: string };

/** A control at an asset. A planned one counts in future mode only; one that is not listed is absent. */
export type ControlSetting = {
  readonly asset: string;
  readonly control: ConceptId;
  readonly state: 'planned' | 'in-place';
  readonly coverage?: Level;
  readonly member?: Member;
};

/** How far an attribute of an asset is relied on, instead of the class template. */
export type TrustSetting = {
  readonly asset: string;
  readonly attribute: ConceptId;
  readonly level: Level;
  readonly member?: Member;
};

/** How bad a consequence at an asset would be, instead of the class template. */
export type ImpactSetting = {
  readonly asset: string;
  readonly consequence: ConceptId;
  readonly level: Level;
  readonly member?: Member;
};

/**
 * What the engine assesses: assets, links and settings, all by id. Settings may name assets that construction adds; one
 * that names nothing is ignored and reported.
 */
export type System = {
  readonly assets: readonly SystemAsset[];
  readonly links: readonly SystemLink[];
  readonly controls: readonly ControlSetting[];
  readonly trust: readonly TrustSetting[];
  readonly impacts: readonly ImpactSetting[];
};

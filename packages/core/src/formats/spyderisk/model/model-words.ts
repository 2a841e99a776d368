import type { Mode } from '../../../engine/levels.ts';
import type { SystemAsset, SystemLink } from '../../../engine/system.ts';
import type { StoredIds } from '../naming.ts';
import type { AssetGroup, AssetPosition, ModelNote } from './read-layout.ts';
import type { ReadSettings } from './read-settings.ts';

/** What a system model says in words that we have: what its author asserted, how it is drawn, the notes about it. */
export type ModelWords = {
  /** IRI of the asserted graph; those of the others follow from it. */
  readonly iri: string;
  readonly label: string;
  readonly comment: string;
  readonly mode: Mode;
  /** Name of the knowledge base the model was made with. */
  readonly knowledge: string;
  readonly assets: readonly SystemAsset[];
  readonly links: readonly SystemLink[];
  /** By the stored id of the asset; see `resolveSettings`. */
  readonly settings: ReadSettings;
  readonly ids: StoredIds;
  readonly positions: readonly AssetPosition[];
  readonly groups: readonly AssetGroup[];
  readonly notes: readonly ModelNote[];
};

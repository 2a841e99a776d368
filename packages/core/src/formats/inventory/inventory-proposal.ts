import type { Finding } from '../../finding.ts';
import type { ChosenFor, ClassGuess } from './guess-class.ts';

/** Classes that somebody chose, by what is chosen for and the words of the inventory, in small letters. */
export type ClassChoices = Readonly<Record<ChosenFor, Readonly<Record<string, string>>>> & {
  /** For places and networks whose class cannot be told and for which none was chosen. */
  readonly otherPlaces?: string;
  readonly otherNetworks?: string;
};

/** The class that words of the inventory stand for: guessed, chosen, or still open. */
export type ClassDecision = {
  readonly for: ChosenFor;
  readonly words: string;
  readonly lines: readonly number[];
  readonly guess: ClassGuess;
  /** What holds: what was chosen, else what was guessed; undefined where it is open. */
  readonly class: string | undefined;
  readonly isChosen: boolean;
};

/** What an inventory says of an asset, with the ids of the scenario for place and networks. */
export type AssetFields = {
  readonly zone?: string;
  readonly owner?: string;
  readonly population?: string;
  readonly maker?: string;
  readonly model?: string;
  readonly version?: string;
  readonly 'udi-di'?: string;
};

/** A place or a network that assets of the inventory are in and that the scenario does not have. */
export type ProposedPlace = { readonly id: string; readonly label: string; readonly type: string };

/** An asset that the scenario does not have. */
export type ProposedAsset = ProposedPlace & {
  readonly fields: AssetFields;
  readonly networks: readonly string[];
  readonly lines: readonly number[];
  readonly count: number;
  readonly because: string;
};

/** An asset of the scenario of which the inventory says something else. */
export type ChangedAsset = {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly {
    readonly field: keyof AssetFields;
    readonly before: string | undefined;
    readonly after: string;
  }[];
  readonly networks: readonly string[];
  readonly lines: readonly number[];
  readonly count: number;
};

/** An asset that came from this inventory and is no longer in it; what still refers to it keeps it from being removed. */
export type GoneAsset = { readonly id: string; readonly label: string; readonly usedBy: readonly string[] };

/** What an inventory would change in a scenario. Nothing of it holds while a finding is an error or a class is open. */
export type InventoryProposal = {
  readonly source: string;
  readonly rows: number;
  readonly units: number;
  readonly classes: readonly ClassDecision[];
  readonly zones: readonly ProposedPlace[];
  readonly networks: readonly ProposedPlace[];
  readonly added: readonly ProposedAsset[];
  readonly changed: readonly ChangedAsset[];
  readonly gone: readonly GoneAsset[];
  /** Assets of the scenario of which the inventory says the same. */
  readonly same: readonly string[];
  readonly left: number;
  readonly findings: readonly Finding[];
};

/** The decisions that are still to be made before anything can be imported. */
export function openClasses({ classes }: InventoryProposal): readonly ClassDecision[] {
  return classes.filter((one) => one.class === undefined);
}

import type { Finding } from '@nemecys/core';
import type {
  ChosenFor,
  ClassChoices,
  HazardLogChoices,
  HazardLogField,
  HazardLogProposal,
  InventoryField,
  InventoryProposal,
  TableColumns,
  ToldColumns,
} from '@nemecys/core/imports';

/** What can be imported. */
export type ImportKind = 'inventory' | 'hazard-log';

/** A file that was read: its tables, and which of them most likely is what. */
export type OpenedFile = {
  readonly form: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly likeliest: Readonly<Record<ImportKind, string>>;
  readonly source: string;
  readonly findings: readonly Finding[];
};

/** How the columns of a table were read, with its first rows as they stand there. */
export type SeenTable<Field extends string> = {
  readonly columns: TableColumns<Field>;
  readonly preview: readonly {
    readonly line: number;
    readonly cells: readonly { readonly at: string; readonly text: string }[];
  }[];
};

/** An inventory as it would go into a text. */
export type AskedInventory = {
  readonly sheet: string;
  readonly told: ToldColumns<InventoryField>;
  readonly choices: ClassChoices;
  readonly source: string;
  readonly text: string;
};

/** A hazard log as it would go into a text. */
export type AskedHazardLog = {
  readonly sheet: string;
  readonly told: ToldColumns<HazardLogField>;
  readonly choices: HazardLogChoices;
  readonly text: string;
};

/** What an inventory would change; no proposal where findings prevent it. */
export type SeenInventory = {
  readonly table: SeenTable<InventoryField>;
  readonly proposal: InventoryProposal | undefined;
  readonly classes: Readonly<Record<ChosenFor, readonly { readonly id: string; readonly label: string }[]>>;
  readonly findings: readonly Finding[];
};

/** What a hazard log would change; no proposal where findings prevent it. */
export type SeenHazardLog = {
  readonly table: SeenTable<HazardLogField>;
  readonly proposal: HazardLogProposal | undefined;
  readonly findings: readonly Finding[];
};

/** The text with what was imported, or what prevents it. */
export type Taken = { readonly text: string | undefined; readonly findings: readonly Finding[] };

/** Ids of what somebody picked. */
export type Picked = Readonly<Record<'added' | 'changed' | 'gone', readonly string[]>>;
export type PickedEntries = Readonly<Record<'impacts' | 'things', readonly string[]>>;

/** What the page asks of the worker that holds the file. */
export type Question =
  | { readonly kind: 'open'; readonly name: string; readonly bytes: Uint8Array }
  | ({ readonly kind: 'inventory' } & AskedInventory)
  | ({ readonly kind: 'hazard-log' } & AskedHazardLog)
  | ({ readonly kind: 'take-inventory'; readonly picked: Picked } & AskedInventory)
  | ({ readonly kind: 'take-hazard-log'; readonly picked: PickedEntries } & AskedHazardLog);

/** The answer to each kind of question. */
export type Answers = {
  readonly open: OpenedFile;
  readonly inventory: SeenInventory;
  readonly 'hazard-log': SeenHazardLog;
  readonly 'take-inventory': Taken;
  readonly 'take-hazard-log': Taken;
};

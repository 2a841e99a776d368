// Public names for what is read from tables of other programs. Apart from index.ts, so that a run without such files loads
// none of this.

export { type HazardLogField, hazardLogFields, hazardLogReading } from './formats/hazard-log/hazard-log-fields.ts';
export {
  type HazardLogChoices,
  type HazardLogProposal,
  openWords,
  type WordDecision,
} from './formats/hazard-log/hazard-log-proposal.ts';
export { proposeHazardLog } from './formats/hazard-log/propose-hazard-log.ts';
export { everyEntry, impactId, writeHazardLog } from './formats/hazard-log/write-hazard-log.ts';
export {
  type ChosenFor,
  type ClassGuess,
  type ClassGuesser,
  classGuesser,
  type NamedThing,
} from './formats/inventory/guess-class.ts';
export { type InventoryField, inventoryFields, inventoryReading } from './formats/inventory/inventory-fields.ts';
export {
  type ChangedAsset,
  type ClassChoices,
  type ClassDecision,
  type InventoryProposal,
  openClasses,
  type ProposedAsset,
} from './formats/inventory/inventory-proposal.ts';
export { proposeInventory, sourceOf } from './formats/inventory/propose-inventory.ts';
export { everyChange, writeInventory } from './formats/inventory/write-inventory.ts';
export { leftOut } from './formats/left-out.ts';
export { plainWords } from './formats/table/cell-text.ts';
export {
  columnName,
  type TableColumns,
  type ToldColumns,
} from './formats/table/columns.ts';
export { linesInWords } from './formats/table/mapped-rows.ts';
export { likeliestSheet, type MappedTable, mapTable, type TableReading } from './formats/table/mapped-table.ts';
export { type ReadTable, readTable, refuseComputed } from './formats/table/read-table.ts';
export { columnLetters, type TableSheet } from './formats/table/table-sheet.ts';
export { unzip } from './formats/zip/unzip.ts';

// Public names for the files of Spyderisk. Apart from index.ts, so that a run without such files loads none of this.

export { type KnowledgeTables, prepareKnowledge } from './engine/knowledge-tables.ts';
export { compatible, strict } from './engine/quirks.ts';
export { type AssessModelOptions, assessModel } from './formats/spyderisk/assess-model.ts';
export { writeCanonicalTsv } from './formats/spyderisk/canonical-tsv.ts';
export {
  type ConvertedModel,
  type ConvertInput,
  convertModel,
  type ScenarioSource,
} from './formats/spyderisk/convert/convert-model.ts';
export type {
  AssumedThing,
  ConversionList,
  KeptThing,
  LeftThing,
  ModelThing,
} from './formats/spyderisk/convert/outcome.ts';
export { scenarioYaml } from './formats/spyderisk/convert/scenario-yaml.ts';
export { readCsvKnowledge } from './formats/spyderisk/csv/read-csv-knowledge.ts';
export type { CsvTables } from './formats/spyderisk/csv/table-rows.ts';
export { exportModel } from './formats/spyderisk/export/export-model.ts';
export type { KnowledgeOrigin, ReadKnowledge } from './formats/spyderisk/knowledge/read-knowledge.ts';
export { readNquadsKnowledge } from './formats/spyderisk/knowledge/read-nquads-knowledge.ts';
export { type ReadModel, readModel, type SpyderiskModel } from './formats/spyderisk/model/read-model.ts';
export { type ModelAsScenario, modelAsScenario } from './formats/spyderisk/model-as-scenario.ts';
export { quirkFindings } from './formats/spyderisk/quirk-findings.ts';
export type { TextChunks } from './formats/spyderisk/read-nquads.ts';
export { compareStored } from './formats/spyderisk/stored/compare-stored.ts';
export { renderStoredComparison } from './formats/spyderisk/stored/render-stored-comparison.ts';
export type { StoredComparison } from './formats/spyderisk/stored/stored-comparison.ts';

// Public names for the files of Spyderisk. Apart from index.ts, so that a run without such files loads none of this.

export { type KnowledgeTables, prepareKnowledge } from './engine/knowledge-tables.ts';
export { compatible, strict } from './engine/quirks.ts';
export { type AssessModelOptions, assessModel } from './formats/spyderisk/assess-model.ts';
export { writeCanonicalTsv } from './formats/spyderisk/canonical-tsv.ts';
export { readCsvKnowledge } from './formats/spyderisk/csv/read-csv-knowledge.ts';
export type { CsvTables } from './formats/spyderisk/csv/table-rows.ts';
export type { KnowledgeOrigin, ReadKnowledge } from './formats/spyderisk/knowledge/read-knowledge.ts';
export { readNquadsKnowledge } from './formats/spyderisk/knowledge/read-nquads-knowledge.ts';
export { type ReadModel, readModel, type SpyderiskModel } from './formats/spyderisk/model/read-model.ts';
export { type ModelAsScenario, modelAsScenario } from './formats/spyderisk/model-as-scenario.ts';
export type { TextChunks } from './formats/spyderisk/read-nquads.ts';

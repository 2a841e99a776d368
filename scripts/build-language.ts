// Writes what is generated from the languages of the product: the JSON schemas of scenarios and of evidence, and the
// compile tables in the documentation of scenarios.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { evidenceSchemaFile } from '../packages/core/src/evidence/evidence-files.fixture.ts';
import { evidenceJsonSchema } from '../packages/core/src/evidence/evidence-schema.ts';
import {
  documentationFile,
  schemaFile,
  withCompileTable,
} from '../packages/core/src/scenario/language-files.fixture.ts';
import { scenarioJsonSchema } from '../packages/core/src/scenario/scenario-schema.ts';

mkdirSync(new URL('.', schemaFile), { recursive: true });
writeFileSync(schemaFile, `${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`);
writeFileSync(documentationFile, withCompileTable(readFileSync(documentationFile, 'utf8')));
writeFileSync(evidenceSchemaFile, `${JSON.stringify(evidenceJsonSchema(), undefined, 2)}\n`);

// Writes what is generated from the scenario language: its JSON schema and the compile tables in its documentation.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  documentationFile,
  schemaFile,
  withCompileTable,
} from '../packages/core/src/scenario/language-files.fixture.ts';
import { scenarioJsonSchema } from '../packages/core/src/scenario/scenario-schema.ts';

mkdirSync(new URL('.', schemaFile), { recursive: true });
writeFileSync(schemaFile, `${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`);
writeFileSync(documentationFile, withCompileTable(readFileSync(documentationFile, 'utf8')));

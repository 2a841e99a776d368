// Writes the types of every route of the API, from what the server says of itself, into the client for programs.
import { writeFileSync } from 'node:fs';
import { apiTypes, apiTypesFile } from '../packages/client/src/api-types.fixture.ts';

writeFileSync(apiTypesFile, await apiTypes());

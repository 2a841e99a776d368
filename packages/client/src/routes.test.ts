import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiTypes, apiTypesFile } from './api-types.fixture.ts';

test('the types of the client are those of the routes of the server; else run "npm run client"', async () => {
  expect(readFileSync(apiTypesFile, 'utf8')).toBe(await apiTypes());
});

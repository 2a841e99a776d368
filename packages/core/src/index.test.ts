import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coreVersion } from './index.ts';

test('the version of core is the version of the published package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(coreVersion).toBe(manifest.version);
});

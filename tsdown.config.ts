import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsdown';

/** Tells builds apart, so that what one build cached is never taken by another. */
function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const name of readdirSync('packages', { recursive: true, encoding: 'utf8' }).sort()) {
    if (/^\w+[\\/]src[\\/].*\.ts$/u.test(name)) hash.update(`${name}\n`).update(readFileSync(join('packages', name)));
  }
  return hash.digest('hex');
}

export default defineConfig({
  entry: {
    index: 'packages/core/src/index.ts',
    spyderisk: 'packages/core/src/spyderisk.ts',
    imports: 'packages/core/src/imports.ts',
    report: 'packages/report/src/index.ts',
    client: 'packages/client/src/index.ts',
    main: 'packages/cli/src/main.ts',
  },
  format: 'esm',
  platform: 'node',
  fixedExtension: false,
  target: 'node20.19',
  define: { NEMECYS_BUILD: JSON.stringify(hashOfSources()) },
  // tsc writes the declarations: TypeScript 7 has no interface that a bundler could ask for them.
  dts: false,
  // Third-party packages stay dependencies that npm installs and advisories name; only our own are bundled.
  deps: { alwaysBundle: [/^@nemecys\//], onlyBundle: [/^@nemecys\//] },
  outputOptions: { chunkFileNames: 'chunks/[name]-[hash].js' },
  report: false,
});

import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'packages/core/src/index.ts',
    spyderisk: 'packages/core/src/spyderisk.ts',
    report: 'packages/report/src/index.ts',
    main: 'packages/cli/src/main.ts',
  },
  format: 'esm',
  platform: 'node',
  fixedExtension: false,
  target: 'node20.19',
  // tsc writes the declarations: TypeScript 7 has no interface that a bundler could ask for them.
  dts: false,
  // Third-party packages stay dependencies that npm installs and advisories name; only our own are bundled.
  deps: { alwaysBundle: [/^@nemecys\//], onlyBundle: [/^@nemecys\//] },
  outputOptions: { chunkFileNames: 'chunks/[name]-[hash].js' },
  report: false,
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['scripts/test-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    passWithNoTests: true,
    // By itself the runner leaves one of two processors idle.
    maxWorkers: '100%',
  },
});

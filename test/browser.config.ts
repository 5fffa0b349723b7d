import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/sites.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    // A busy machine is no failure.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/build/**', 'test/browser/**'],
    // A busy machine is no failure; speed is for benchmarks.
    testTimeout: 60_000,
  },
});

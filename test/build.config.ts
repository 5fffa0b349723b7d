import { defineConfig } from 'vitest/config';

// Builds share Astro's cache folder, so the files run one after the other.
export default defineConfig({
  test: {
    include: ['test/build/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    // A busy machine is no failure.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 180_000,
  },
});

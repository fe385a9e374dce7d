import { defineConfig } from 'vitest/config';

// One pcscd with two readers serves all of these, so the files run one after the other.
export default defineConfig({
  test: {
    include: ['tests/pcscd/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 5_000,
  },
});

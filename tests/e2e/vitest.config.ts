// The window in a real browser: `npx vitest run -c tests/e2e/vitest.config.ts`, after the renderer has been built.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../../', import.meta.url).pathname,
    include: ['tests/e2e/mocked/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // One browser at a time: two would fight over two processors.
    fileParallelism: false,
    isolate: false,
    maxWorkers: 1,
    pool: 'forks',
  },
});

// The window in a real browser: `npx vitest run -c tests/e2e/vitest.config.ts`, after the renderer has been built.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../../', import.meta.url).pathname,
    include: ['tests/e2e/mocked/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // Each worker has a browser of its own. Choice: two, because a story waits on its page more than it computes.
    isolate: false,
    maxWorkers: 2,
    pool: 'forks',
  },
});

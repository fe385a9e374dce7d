import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/pcscd/**', 'tests/e2e/**'],
    environment: 'node',
    testTimeout: 20_000,
  },
});

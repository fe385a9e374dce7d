import { expect, it } from 'vitest';
import { runFamily } from './in-process.ts';

it('a fault at any APDU ends in its own failure or an honest report, and the next tap succeeds', async () => {
  const result = await runFamily('residence', 13);
  expect(result.wrong).toEqual([]);
  expect(result.run).toBeGreaterThan(20);
}, 3_600_000);

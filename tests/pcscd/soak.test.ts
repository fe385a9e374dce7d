// Fifty taps over pcscd in one process; `npm run soak` does five hundred.

import { afterAll, expect, it } from 'vitest';
import { outOfBounds, soakLines } from '../soak/measure.ts';
import { soakOverPcscd } from '../soak/over-pcscd.ts';
import { restartService } from './service.ts';

afterAll(() => restartService());

it('fifty taps with cards that come and go and a service that restarts fail nowhere and keep no handle', async () => {
  const result = await soakOverPcscd(52);
  process.stdout.write(soakLines('over pcscd', result));
  // Memory means nothing after so few taps in a process that is shared with the test runner.
  const end = { ...result.end, residentMb: result.warm.residentMb };
  expect(outOfBounds({ ...result, end })).toEqual([]);
}, 180_000);

// The short form of the soak; `npm run soak` is the whole of it.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { outOfBounds, type SoakResult } from './measure.ts';

it('300 taps in a process of their own fail nowhere and pile nothing up', () => {
  const script = fileURLToPath(new URL('run.ts', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, '300'], {
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
  expect(stdout).toContain('300 taps');
  expect(status).toBe(0);
}, 120_000);

it('says what is out of bounds', () => {
  const warm = { residentMb: 100, resources: 2, descriptors: 20 };
  const fine: SoakResult = { taps: 1, failures: [], broken: 0, warm, end: warm, seconds: 1 };
  expect(outOfBounds(fine)).toEqual([]);
  const end = { residentMb: 110, resources: 5, descriptors: 23 };
  expect(outOfBounds({ ...fine, failures: ['1 worker: CARD_MUTE'], end })).toHaveLength(4);
});

import { expect, it } from 'vitest';
import { POINT_NAMES } from '../../../src/readiness/point-names.ts';
import readiness from '../../../src/words/ja/readiness.json' with { type: 'json' };

it('dates are called in Japanese as the Japanese texts call them', () => {
  expect(POINT_NAMES).toEqual(readiness.points);
});

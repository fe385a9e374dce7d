import { describe, expect, it } from 'vitest';
import { parseToday } from '../../../src/readiness/today.ts';
import { readJson } from './baseline.ts';

const { instants, notToday } = readJson('readiness-dates.json') as {
  instants: { instant: string; day: string }[];
  notToday: string[];
};

describe('parseToday', () => {
  it.each(instants)('$instant is $day in Japan', ({ instant, day }) => {
    expect(parseToday(instant)).toBe(day);
  });

  it.each(notToday)('refuses "%s"', (text) => {
    expect(parseToday(text)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { median, summarise } from '../../../../src/host/bench/statistics.ts';

describe('summarise', () => {
  it('finds the middle and the tenths of measurements in any order', () => {
    const measurements = [11, 3, 7, 1, 9, 5, 2, 10, 8, 4, 6];
    expect(summarise(measurements)).toEqual({ median: 6, low: 2, high: 10, runs: 11 });
  });

  it('lies between the two middle ones of an even number', () => {
    expect(median([1, 2, 4, 100])).toBe(3);
  });

  it('takes quantiles in proportion', () => {
    expect(summarise([0, 10]).low).toBe(1);
    expect(summarise([0, 10]).high).toBe(9);
  });

  it('is moved little by one run that was interrupted', () => {
    expect(median([5, 5, 6, 5, 900])).toBe(5);
  });

  it('says so when nothing was measured', () => {
    expect(() => summarise([])).toThrow(expect.objectContaining({ code: 'INVARIANT' }));
  });
});

import { describe, expect, it } from 'vitest';
import { dayOf, isUnfinished, readDay } from '../../../../../renderer/features/guide-dates/typed-day.ts';

describe('a typed day', () => {
  it.each(['2026-12-19', '2026/12/19', '20261219', '２０２６年１２月１９日', ' 2026.12.19 '])(
    'is read from %s',
    (typed) => {
      expect(dayOf(typed)).toBe('2026-12-19');
    },
  );

  it('is none, and nothing wrong, while there is nothing', () => {
    expect(readDay('  ')).toEqual({ kind: 'empty' });
    expect(dayOf('')).toBeUndefined();
  });

  it('is refused when there is no such day, or no rule reaches it', () => {
    expect(readDay('2027-02-29').kind).toBe('not-a-day');
    expect(readDay('1949-12-31').kind).toBe('out-of-range');
    expect(readDay('2100-01-01').kind).toBe('out-of-range');
    expect(dayOf('1950-01-01')).toBe('1950-01-01');
  });

  it.each(['2', '2026', '2026-', '2026-1', '2026年12月', '202612'])('is not finished with %s', (typed) => {
    expect(isUnfinished(typed)).toBe(true);
  });

  it.each(['2026-13-1', '2027-02-29', '20270229', 'tomorrow', '99-1-1'])('is wrong with %s', (typed) => {
    expect(isUnfinished(typed)).toBe(false);
  });
});

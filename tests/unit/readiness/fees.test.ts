import { describe, expect, it } from 'vitest';
import { bandOf, feeFor, feeRange } from '../../../src/readiness/fees.ts';
import { parsePeriodOfStay } from '../../../src/readiness/period-of-stay.ts';
import { PERIOD_BANDS, type FeeSubject } from '../../../src/readiness/tables/fees.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { readJson } from './baseline.ts';

interface FeeCases {
  extension: { accepted: string; period: string; counter: number; online: number; payment: number }[];
  others: { subject: FeeSubject; accepted: string; counter: number; online: number | null }[];
}
const CASES = readJson('readiness-fees.json') as FeeCases;

describe('feeFor', () => {
  it.each(CASES.extension)('accepted $accepted, granted $period', ({ accepted, period, ...fee }) => {
    const of = { subject: 'change-or-extension', acceptedOn: dateLiteral(accepted) } as const;
    const granted = parsePeriodOfStay(period);
    expect(feeFor({ ...of, channel: 'counter' }, granted)).toMatchObject({ yen: fee.counter, paymentFee: 0 });
    expect(feeFor({ ...of, channel: 'online' }, granted)).toMatchObject({
      yen: fee.online,
      paymentFee: fee.payment,
    });
  });

  it.each(CASES.others)('$subject accepted $accepted', ({ subject, accepted, counter, online }) => {
    const of = { subject, acceptedOn: dateLiteral(accepted) };
    expect(feeFor({ ...of, channel: 'counter' })?.yen).toBe(counter);
    expect(feeFor({ ...of, channel: 'online' })?.yen ?? null).toBe(online);
  });

  it('does not name one figure for an extension whose granted period is not known', () => {
    const acceptedOn = dateLiteral('2026-11-20');
    expect(feeFor({ subject: 'change-or-extension', acceptedOn, channel: 'online' })).toBeUndefined();
  });
});

describe('feeRange', () => {
  it('spans every granted period', () => {
    const acceptedOn = dateLiteral('2026-11-20');
    const online = feeRange({ subject: 'change-or-extension', acceptedOn, channel: 'online' });
    expect([online?.least.yen, online?.most.yen, online?.fees.length]).toEqual([10_000, 65_000, 7]);
    expect(online?.reducedAtCounter).toBeUndefined();
    const counter = feeRange({ subject: 'change-or-extension', acceptedOn, channel: 'counter' });
    expect([counter?.least.yen, counter?.most.yen, counter?.reducedAtCounter]).toEqual([
      10_000, 75_000, 10_000,
    ]);
  });

  it('has no online range for what is not taken online', () => {
    const acceptedOn = dateLiteral('2026-11-20');
    expect(feeRange({ subject: 'permanent-residence', acceptedOn, channel: 'online' })).toBeUndefined();
  });
});

describe('bandOf', () => {
  it('cuts where the order cuts', () => {
    const bands = [3, 6, 11, 12, 35, 59, 60].map((months) => bandOf({ kind: 'months', months }));
    expect(bands).toEqual(PERIOD_BANDS);
  });

  it('does not guess at a long period in days', () => {
    expect(bandOf({ kind: 'days', days: 91 })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { feeOfBand, feeRange } from '../../../src/readiness/fees.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';
import { feeRangeWords, feeWords } from '../../../src/words/fee-words.ts';
import { wordsOf } from './all-readiness-words.ts';

const EN = wordsOf('en');
const NEW_FEES = { subject: 'change-or-extension', acceptedOn: dateLiteral('2026-10-01') } as const;

describe('feeRangeWords', () => {
  it('says from the least to the most, what is paid on top, and the reduced fee of the counter', () => {
    const online = feeRange({ ...NEW_FEES, channel: 'online' });
    expect(online && feeRangeWords(EN, online)).toEqual({
      amount: '10,000 to 65,000 yen, by the period granted',
      payment: 'plus a payment fee of 330 to 550 yen',
    });
    const counter = feeRange({ ...NEW_FEES, channel: 'counter' });
    expect(counter && feeRangeWords(EN, counter)).toEqual({
      amount: '10,000 to 75,000 yen, by the period granted',
      reduced: 'reduced with proof, at the counter only: 10,000 yen',
    });
  });

  it('says one amount where there is one, and that it is free', () => {
    const before = feeRange({ ...NEW_FEES, acceptedOn: dateLiteral('2026-09-30'), channel: 'online' });
    expect(before && feeRangeWords(EN, before)).toEqual({ amount: '5,500 yen' });
    const free = feeRange({ ...NEW_FEES, subject: 'acquisition', channel: 'counter' });
    expect(free && feeRangeWords(EN, free)).toEqual({ amount: 'free' });
  });
});

describe('feeWords', () => {
  it('says the fee of a granted period', () => {
    const fee = feeOfBand({ ...NEW_FEES, channel: 'online' }, 'from-5-years');
    expect(fee && feeWords(EN, fee)).toEqual({
      amount: '65,000 yen',
      payment: 'plus a payment fee of 550 yen',
    });
  });
});

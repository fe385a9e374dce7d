import { describe, expect, it } from 'vitest';
import { cardRenewalOpens, deadlineOf, renewalDates } from '../../../../src/readiness/guide/deadlines.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';

describe('deadlineOf', () => {
  it('counts fourteen days from the day after the event and names the last open day', () => {
    expect(deadlineOf('card-lost', dateLiteral('2026-12-25'), dateLiteral('2026-12-26'))).toMatchObject({
      lastDay: '2027-01-08',
      daysLeft: 13,
      goBy: '2027-01-08',
      lastDayClosed: false,
      row: { place: 'police-then-regional-office' },
    });
  });

  it('says that a last day is closed and when to go instead', () => {
    expect(deadlineOf('address-settled', dateLiteral('2026-12-19'), dateLiteral('2026-12-20'))).toMatchObject(
      {
        lastDay: '2027-01-02',
        goBy: '2026-12-28',
        lastDayClosed: true,
      },
    );
  });

  it('counts on after the last day', () => {
    const late = deadlineOf('child-born', dateLiteral('2026-10-20'), dateLiteral('2026-11-20'));
    expect([late.lastDay, late.daysLeft]).toEqual(['2026-11-19', -1]);
  });

  it('returns the card at departure on the day itself', () => {
    const day = dateLiteral('2026-11-20');
    expect(deadlineOf('card-return-leaving', day, day).lastDay).toBe('2026-11-20');
  });
});

describe('renewalDates', () => {
  it('tells the online last day from that of the counter, and the open day after a closed one', () => {
    expect(renewalDates(dateLiteral('2027-01-31'))).toEqual({
      opens: '2026-10-31',
      lastOnlineDay: '2027-01-30',
      lastDay: '2027-01-31',
      nextOpenDay: '2027-02-01',
    });
    expect(renewalDates(dateLiteral('2027-02-01'))).not.toHaveProperty('nextOpenDay');
  });

  it('opens the renewal of a card two months before, six for a sixteenth birthday', () => {
    const expiry = dateLiteral('2027-04-30');
    expect(cardRenewalOpens(expiry, 'usual')).toBe('2027-02-28');
    expect(cardRenewalOpens(expiry, 'sixteenth-birthday')).toBe('2026-10-30');
  });
});

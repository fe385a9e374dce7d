import { describe, expect, it } from 'vitest';
import { certificateEnd, myNumberCardEnd, residenceCardValidity } from '../../../src/readiness/validity.ts';
import type { CardHolder } from '../../../src/readiness/tables/card-validity.ts';
import { dateLiteral } from '../../../src/time/jst-date.ts';

function cardEnd(holder: CardHolder, birth: string, issued: string, periodEnd?: string): string | undefined {
  return residenceCardValidity({
    holder,
    birth: dateLiteral(birth),
    issued: dateLiteral(issued),
    ...(periodEnd === undefined ? {} : { periodEnd: dateLiteral(periodEnd) }),
  })?.end;
}

describe('residenceCardValidity', () => {
  it('is seven years for 永住者 before 2026-06-14 and the tenth birthday from then', () => {
    expect(cardEnd('permanent', '1990-06-14', '2026-06-13')).toBe('2033-06-12');
    expect(cardEnd('permanent', '1990-06-14', '2026-06-14')).toBe('2036-06-14');
  });

  it('is the fifth birthday for 永住者 under 18 from 2026-06-14', () => {
    expect(cardEnd('permanent', '2010-01-10', '2026-06-14')).toBe('2031-01-10');
  });

  it('is about the sixteenth birthday for children of the older cards', () => {
    expect(cardEnd('permanent', '2010-01-10', '2023-10-31')).toBe('2026-01-10');
    expect(cardEnd('permanent', '2010-01-10', '2023-11-01')).toBe('2026-01-09');
    expect(cardEnd('other', '2010-01-10', '2024-04-01', '2027-01-01')).toBe('2026-01-09');
    expect(cardEnd('other', '2010-01-10', '2024-04-01', '2025-01-01')).toBe('2025-01-01');
  });

  it('is the end of the stay for the others, and unknown while that is', () => {
    expect(cardEnd('other', '1990-01-10', '2026-07-01', '2029-01-31')).toBe('2029-01-31');
    expect(cardEnd('other', '1990-01-10', '2026-07-01')).toBeUndefined();
  });

  it('has exactly one row for every holder, age and day of issue', () => {
    for (const holder of ['permanent', 'highly-skilled-2', 'other'] as const) {
      for (const issued of [
        '2012-07-09',
        '2023-10-31',
        '2023-11-01',
        '2026-06-13',
        '2026-06-14',
        '2030-01-01',
      ]) {
        for (const birth of ['2012-01-01', '2006-01-01', '1950-01-01']) {
          const question = { holder, birth: dateLiteral(birth), issued: dateLiteral(issued) };
          expect(residenceCardValidity(question)).toBeDefined();
        }
      }
    }
  });
});

describe('the My Number card', () => {
  const issued = dateLiteral('2026-07-01');

  it('ends on the tenth birthday, the fifth under 18, and with a limited stay', () => {
    expect(myNumberCardEnd({ birth: dateLiteral('1992-02-29'), issued })).toBe('2036-02-29');
    expect(myNumberCardEnd({ birth: dateLiteral('2010-02-01'), issued })).toBe('2031-02-01');
    expect(
      myNumberCardEnd({ birth: dateLiteral('1992-02-29'), issued, periodEnd: dateLiteral('2029-01-31') }),
    ).toBe('2029-01-31');
  });

  it('has certificates that end on the fifth birthday, with the card, or with each other', () => {
    const birth = dateLiteral('1992-02-29');
    const cardEndsLater = dateLiteral('2036-02-29');
    expect(certificateEnd({ birth, issued, cardEnd: cardEndsLater })).toBe('2031-02-28');
    expect(certificateEnd({ birth, issued, cardEnd: dateLiteral('2029-01-31') })).toBe('2029-01-31');
    expect(
      certificateEnd({
        birth,
        issued,
        cardEnd: cardEndsLater,
        authCertificateEnd: dateLiteral('2030-05-01'),
      }),
    ).toBe('2030-05-01');
  });
});

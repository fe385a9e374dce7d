import { describe, expect, it } from 'vitest';
import { type JstDate, dateLiteral } from '../../../../src/time/jst-date.ts';
import { answer, context, parsed, until, withCertificate } from './altered-context.ts';

interface Limits {
  readonly end: string;
  readonly birth?: string;
  readonly expiry?: string;
  readonly stay?: string;
}

function explained({ end, birth, expiry, stay }: Limits) {
  const { holder } = parsed('digital-signature');
  if (holder === null) throw new Error('no holder');
  const value = { era: 'unknown', date: dateLiteral(birth ?? '2000-01-01'), eraMatches: true } as const;
  const birthDate =
    birth === undefined ? ({ state: 'missing' } as const) : ({ state: 'read', value } as const);
  const signature = withCertificate('digital-signature', { holder: { ...holder, birthDate } }).evidence;
  const authentication = { ...parsed('user-authentication'), dates: { signer: until(end), issuer: null } };
  const evidence = signature ?? context.evidence;
  const periodOfStay: { periodOfStayExpiryDate?: JstDate } = stay
    ? { periodOfStayExpiryDate: dateLiteral(stay) }
    : {};
  return answer('jpki-validity-limit-explained', {
    card: {
      jpki: context.card.jpki,
      tries: context.card.tries,
      ...(expiry && { cardExpiry: dateLiteral(expiry) }),
    },
    evidence: {
      ...evidence,
      certificates: { ...evidence.certificates, 'user-authentication': authentication },
    },
    residenceCard: periodOfStay,
  });
}

describe('the limit of validity', () => {
  it.each<[Limits, string, string]>([
    [{ end: '2031-03-08', birth: '1979-03-08' }, 'pass', 'birthday'],
    // The sixth birthday, after a renewal in the last three months.
    [{ end: '2032-03-08', birth: '1979-03-08' }, 'pass', 'birthday'],
    [{ end: '2031-02-28', birth: '1980-02-29' }, 'pass', 'birthday'],
    [{ end: '2029-09-01', birth: '1994-04-15', expiry: '2029-09-01' }, 'pass', 'card-expiry'],
    [
      { end: '2029-09-01', birth: '1994-04-15', expiry: '2029-09-01', stay: '2029-09-01' },
      'pass',
      'period-of-stay',
    ],
    [{ end: '2029-09-02', birth: '1994-04-15', expiry: '2030-01-01' }, 'warn', 'other-limit'],
    [{ end: '2029-09-02', birth: '1994-04-15' }, 'not-checked', 'limits-unknown'],
    // Seven birthdays after issue are no limit of this service.
    [{ end: '2033-03-08', birth: '1979-03-08' }, 'not-checked', 'limits-unknown'],
    [{ end: '2029-09-02', expiry: '2030-01-01' }, 'not-checked', 'limits-unknown'],
  ])('%j is %s: %s', (limits, status, reason) => {
    expect(explained(limits)).toMatchObject({ status, reason, params: { date: limits.end } });
  });
});

// Why the certificates end when they do. The end is the earliest of: the fifth birthday after issue (the sixth after a
// renewal in the last three months), the end of the card itself, and with it the end of the period of stay.

import { cite } from '../../spec/cite.ts';
import { type JstDate, instantToJst, partsOf } from '../../time/jst-date.ts';
import { parsedCertificate } from './certificates.ts';
import type { MyNumberRule, MyNumberRuleContext } from './context.ts';

const MOST_BIRTHDAYS = 6;

export const jpkiValidityLimitExplained: MyNumberRule = {
  id: 'jpki-validity-limit-explained',
  citation: cite('RFC-5280', '4.1.2.5'),
  onFail: 'none',
  applies: (context) => Boolean(parsedCertificate(context, 'user-authentication')?.dates.signer),
  check: (context) => {
    const validity = parsedCertificate(context, 'user-authentication')?.dates.signer;
    if (!validity) return { status: 'not-checked', reason: 'date-not-readable' };
    const date = instantToJst(validity.notAfter);
    const issued = instantToJst(validity.notBefore);
    const { cardExpiry } = context.card;
    const birth = birthDateOf(context);
    if (context.residenceCard?.periodOfStayExpiryDate === date) {
      return { status: 'pass', reason: 'period-of-stay', params: { date } };
    }
    if (birth !== undefined && isBirthdayLimit(birth, issued, date)) {
      return { status: 'pass', reason: 'birthday', params: { date } };
    }
    if (cardExpiry === date) return { status: 'pass', reason: 'card-expiry', params: { date } };
    const known = birth !== undefined && cardExpiry !== undefined;
    return {
      status: known ? 'warn' : 'not-checked',
      reason: known ? 'other-limit' : 'limits-unknown',
      params: { date },
    };
  },
};

/** From whichever of the two the person has opened; the certificate first, which is signed. */
function birthDateOf(context: MyNumberRuleContext): JstDate | undefined {
  const signed = parsedCertificate(context, 'digital-signature')?.holder?.birthDate;
  if (signed?.state === 'read') return signed.value.date;
  const stored = context.card.basicAttributes?.birthDate;
  if (stored?.state === 'read') return stored.value;
  return context.residenceCard?.birthDate;
}

/** A person born on 29 February completes a year on 28 February, or is written with the day itself in a leap year. */
function isBirthdayLimit(birth: JstDate, issued: JstDate, end: JstDate): boolean {
  const [born, last] = [partsOf(birth), partsOf(end)];
  const isLeapDay = born.month === 2 && born.day === 29;
  const sameDay = last.day === born.day || (isLeapDay && last.day === 28);
  return last.month === born.month && sameDay && last.year - partsOf(issued).year <= MOST_BIRTHDAYS;
}

// Both cards name the same date of birth. It is the one attribute written alike on both.

import { cite } from '../../spec/cite.ts';
import type { JstDate } from '../../time/jst-date.ts';
import { PASS } from '../rule.ts';
import { parsedCertificate } from './certificates.ts';
import type { MyNumberRule, MyNumberRuleContext } from './context.ts';

export const mncBirthDateMatchesResidenceCard: MyNumberRule = {
  id: 'mnc-birth-date-matches-residence-card',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  // It says nothing about either card being genuine.
  onFail: 'none',
  applies: (context) => context.residenceCard !== undefined && ownBirthDate(context) !== undefined,
  check: (context) => {
    const other = context.residenceCard?.birthDate;
    if (other === undefined) return { status: 'not-checked', reason: 'date-in-front-image' };
    return other === ownBirthDate(context) ? PASS : { status: 'fail', reason: 'birth-date-differs' };
  },
};

function ownBirthDate(context: MyNumberRuleContext): JstDate | undefined {
  const signed = parsedCertificate(context, 'digital-signature')?.holder?.birthDate;
  if (signed?.state === 'read') return signed.value.date;
  const stored = context.card.basicAttributes?.birthDate;
  return stored?.state === 'read' ? stored.value : undefined;
}

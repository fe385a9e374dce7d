// Both halves name the same 生年月日. The My Number half names one only when a PIN opened it.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { SpecifiedRule } from './context.ts';

export const scBirthDatesAgree: SpecifiedRule = {
  id: 'sc-birth-dates-agree',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  onFail: 'undetermined',
  applies: ({ residence, myNumber }) =>
    residence.state === 'read' && residence.birthDate !== undefined && myNumber.birthDates.length > 0,
  check: ({ residence, myNumber }) => {
    const birthDate = residence.state === 'read' ? residence.birthDate : undefined;
    return myNumber.birthDates.every((date) => date === birthDate)
      ? PASS
      : { status: 'fail', reason: 'birth-dates-differ' };
  },
};

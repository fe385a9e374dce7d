// Nothing in the My Number half is contradicted. What merely could not be checked there, its own findings say; the check code
// of the residence half does not depend on it.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { SpecifiedRule } from './context.ts';

export const scMyNumberHalfConsistent: SpecifiedRule = {
  id: 'sc-my-number-half-consistent',
  citation: cite('JPKI-CA', ''),
  onFail: 'not-authentic',
  applies: () => true,
  check: ({ myNumber }) =>
    myNumber.outcome === 'not-authentic' ? { status: 'fail', reason: 'contradicted' } : PASS,
};

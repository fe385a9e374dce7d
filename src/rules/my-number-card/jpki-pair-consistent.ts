// The two certificates can belong to one holder: 署名用 never ends later than 利用者証明用, and each has a key of its own.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiPairConsistent: MyNumberRule = {
  id: 'jpki-pair-consistent',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'undetermined',
  applies: ({ evidence }) => evidence.pair !== null,
  check: ({ evidence: { pair } }) => {
    if (pair?.keysDiffer === false) return { status: 'fail', reason: 'same-key' };
    return pair?.signatureEndsWithin === false
      ? { status: 'fail', reason: 'signature-outlives-authentication' }
      : PASS;
  },
};

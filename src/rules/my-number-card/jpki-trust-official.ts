// The certificates were judged by the published CAs, and not by test or simulator ones.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiTrustOfficial: MyNumberRule = {
  id: 'jpki-trust-official',
  citation: cite('JPKI-CA', ''),
  onFail: 'none',
  applies: () => true,
  check: ({ evidence }) =>
    evidence.profile === 'official' ? PASS : { status: 'warn', reason: `${evidence.profile}-trust` },
};

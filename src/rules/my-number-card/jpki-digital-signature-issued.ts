// Whether a 署名用電子証明書 was issued: the card says so without any PIN. Holders under 15 years of age have none as a rule,
// and nobody can sign an online application without one.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiDigitalSignatureIssued: MyNumberRule = {
  id: 'jpki-digital-signature-issued',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'none',
  applies: () => true,
  check: ({ card: { jpki } }) => {
    const { state } = jpki.certificates['digital-signature'];
    if (state === 'read') return PASS;
    if (state === 'absent') return { status: 'warn', reason: 'not-issued' };
    switch (jpki.issued['digital-signature']) {
      case 'issued':
        return PASS;
      case 'not-issued':
        return { status: 'warn', reason: 'not-issued' };
      case 'unknown':
        return { status: 'not-checked', reason: 'card-does-not-say' };
    }
  },
};

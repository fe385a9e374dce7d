// 署名用電子証明書, once its password was given, is a certificate.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiDigitalSignatureReadable: MyNumberRule = {
  id: 'jpki-digital-signature-readable',
  citation: cite('RFC-5280', '4.1'),
  onFail: 'undetermined',
  applies: ({ card }) => {
    const { state } = card.jpki.certificates['digital-signature'];
    return state === 'read' || state === 'malformed';
  },
  check: ({ evidence }) =>
    evidence.certificates['digital-signature']?.status === 'parsed'
      ? PASS
      : { status: 'fail', reason: 'unreadable' },
};

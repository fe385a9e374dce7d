// 利用者証明用電子証明書 was issued by the CA whose certificate lies beside it, and that CA is a published one.

import { cite } from '../../spec/cite.ts';
import { anchoredAnswer, parsedCertificate } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiUserAuthenticationAnchored: MyNumberRule = {
  id: 'jpki-user-authentication-anchored',
  citation: cite('RFC-5280', '6.1'),
  onFail: 'not-authentic',
  applies: (context) => parsedCertificate(context, 'user-authentication') !== undefined,
  check: (context) => {
    const certificate = parsedCertificate(context, 'user-authentication');
    return certificate === undefined
      ? { status: 'not-checked', reason: 'certificate-unreadable' }
      : anchoredAnswer(certificate.issuer);
  },
};

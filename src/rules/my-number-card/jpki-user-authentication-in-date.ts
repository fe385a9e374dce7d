// 利用者証明用電子証明書 can be used today: from its first second through the end of its last day in Japan.

import { cite } from '../../spec/cite.ts';
import { inDateAnswer, parsedCertificate } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiUserAuthenticationInDate: MyNumberRule = {
  id: 'jpki-user-authentication-in-date',
  citation: cite('RFC-5280', '6.1.3 (a)(2)'),
  // Whether a CA issued it does not depend on today.
  onFail: 'none',
  applies: (context) => parsedCertificate(context, 'user-authentication') !== undefined,
  check: (context) => {
    const certificate = parsedCertificate(context, 'user-authentication');
    return certificate === undefined
      ? { status: 'not-checked', reason: 'certificate-unreadable' }
      : inDateAnswer(certificate, context.today);
  },
};

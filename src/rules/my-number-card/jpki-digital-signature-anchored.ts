// 署名用電子証明書 was issued by the CA whose certificate lies beside it, and that CA is a published one.

import { cite } from '../../spec/cite.ts';
import { anchoredAnswer, parsedCertificate } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiDigitalSignatureAnchored: MyNumberRule = {
  id: 'jpki-digital-signature-anchored',
  citation: cite('RFC-5280', '6.1'),
  onFail: 'not-authentic',
  applies: (context) => parsedCertificate(context, 'digital-signature') !== undefined,
  check: (context) => {
    const certificate = parsedCertificate(context, 'digital-signature');
    return certificate === undefined
      ? { status: 'not-checked', reason: 'certificate-unreadable' }
      : anchoredAnswer(certificate.issuer);
  },
};

// What can be done with a PIN of the card on screen.

import type { PinUse } from '../../../src/ipc/my-number-calls.ts';
import type { MyNumberReport, TriesLeft } from '../../../src/report/my-number-report.ts';

/** `nothing-to-open`: there is no certificate that the password would open, so it is not asked for. */
export type PinOffer = 'open' | 'done' | 'nothing-to-open' | 'blocked' | 'unknown';

export function triesOf({ tries }: MyNumberReport, use: PinUse): TriesLeft {
  switch (use) {
    case 'user-authentication':
      return tries.userAuthentication;
    case 'digital-signature':
      return tries.digitalSignature;
    case 'input-support':
      return tries.inputSupport;
  }
}

export function offerOf(report: MyNumberReport, use: PinUse): PinOffer {
  if (isDone(report, use)) return 'done';
  if (use === 'digital-signature' && !hasSignatureCertificate(report)) return 'nothing-to-open';
  const tries = triesOf(report, use);
  if (tries === 'unknown') return 'unknown';
  return tries === 'blocked' || tries === 0 ? 'blocked' : 'open';
}

function isDone({ signature, certificates, fields }: MyNumberReport, use: PinUse): boolean {
  switch (use) {
    case 'user-authentication':
      return signature.status === 'valid';
    case 'digital-signature':
      return certificates.some((certificate) => certificate.use === use && certificate.state === 'read');
    case 'input-support':
      return fields.some(({ signed }) => !signed);
  }
}

function hasSignatureCertificate({ certificates }: MyNumberReport): boolean {
  return certificates.some(({ use, present }) => use === 'digital-signature' && present !== false);
}

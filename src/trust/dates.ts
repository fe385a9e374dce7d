// Validity of a certificate at an instant. Kept apart from signature and path: the specifications of residence cards
// do not say what an expired CA means for a card issued before, so a person is shown both facts.
// Spec: RFC 5280 §4.1.2.5, §6.1.3 (a)(2).

import type { Certificate } from './certificate.ts';

export type DateStatus = 'valid' | 'expired' | 'not-yet-valid';

export interface Validity {
  readonly status: DateStatus;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  /** Epoch milliseconds of the last valid second. */
  readonly notAfter: number;
}

/** The second named by notAfter still belongs to the validity. */
const SECOND_MS = 1000;

export function validityAt(
  { notBefore, notAfter }: Pick<Certificate, 'notBefore' | 'notAfter'>,
  instant: number,
): Validity {
  const status =
    instant < notBefore ? 'not-yet-valid' : instant >= notAfter + SECOND_MS ? 'expired' : 'valid';
  return { status, notBefore, notAfter };
}

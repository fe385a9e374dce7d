// What the checks of the two JPKI certificates share. Both are needed: 利用者証明用電子証明書 to log in, 署名用電子証明書 to
// sign. The signature certificate can be read only after its password, so not knowing about it is the normal case.

import type { JstDate } from '../../time/jst-date.ts';
import { notApplicable, type Judgement } from '../check.ts';
import { valueOf } from '../fact.ts';
import type { FactName, SignState } from '../facts.ts';
import type { Situation } from '../situation.ts';
import { reason } from '../tables/reasons.ts';

export type CertificateUse = 'AUTH' | 'SIGN';

export interface CertificateFacts {
  /** Undefined while nobody has looked. */
  readonly state: SignState | undefined;
  readonly expires: JstDate | undefined;
  readonly tries: number | undefined;
  readonly names: { readonly state: FactName; readonly expires: FactName; readonly tries: FactName };
}

export function certificateFacts({ facts }: Situation, use: CertificateUse): CertificateFacts {
  if (use === 'AUTH') {
    return {
      state: valueOf(facts.authCertificate),
      expires: valueOf(facts.authCertificateExpiry),
      tries: valueOf(facts.authTries),
      names: { state: 'authCertificate', expires: 'authCertificateExpiry', tries: 'authTries' },
    };
  }
  return {
    state: valueOf(facts.signCertificate),
    expires: valueOf(facts.signCertificateExpiry),
    tries: valueOf(facts.signTries),
    names: { state: 'signCertificate', expires: 'signCertificateExpiry', tries: 'signTries' },
  };
}

/** No card, nothing on it to judge. */
export function judgeOnCard(
  s: Situation,
  use: CertificateUse,
  judge: (certificate: CertificateFacts) => Judgement,
): Judgement {
  if (valueOf(s.facts.myNumberCard) === 'absent') return notApplicable(reason('no-my-number-card', {}));
  return judge(certificateFacts(s, use));
}

// Whether a certificate is made as 公的個人認証サービス makes them, whoever issued it.

import type { Certificate } from '../certificate.ts';
import { keyFault, keyLabel } from '../signature.ts';
import { KEY_PROFILES, type KeyProfile, USE_PROFILES } from './certificate-profiles.ts';
import type { CertificateUse } from './certificate-use.ts';
import type { ProfileCheck } from './evidence.ts';

export function profileChecks(
  use: CertificateUse,
  certificate: Certificate,
  keyProfiles: readonly KeyProfile[] = KEY_PROFILES,
): readonly ProfileCheck[] {
  const { extensions, publicKey, signatureAlgorithm } = certificate;
  const { keyUsage, policies } = USE_PROFILES[use];
  const found = { keyUsage: extensions.keyUsage ?? [], policies: extensions.certificatePolicies ?? [] };
  const fitting = keyProfiles.filter(({ key }) => keyFault(key, publicKey) === undefined);
  return [
    { check: 'key-usage', ok: sameSet(found.keyUsage, keyUsage), found: found.keyUsage.join(', ') },
    {
      check: 'policy',
      ok: found.policies.some((policy) => policies.includes(policy)),
      found: found.policies.join(', '),
    },
    {
      check: 'basic-constraints',
      ok: extensions.basicConstraints?.ca !== true,
      found: extensions.basicConstraints?.ca === true ? 'ca' : 'end-entity',
    },
    { check: 'key', ok: fitting.length > 0, found: keyLabel(publicKey) },
    {
      check: 'signature-algorithm',
      ok: fitting.some(({ certificateAlgorithm }) => certificateAlgorithm === signatureAlgorithm),
      found: signatureAlgorithm,
    },
    {
      check: 'critical-extensions',
      ok: extensions.unknownCritical.length === 0,
      found: extensions.unknownCritical.join(', '),
    },
  ];
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((entry) => right.includes(entry));
}

import { describe, expect, it } from 'vitest';
import { KEY_PROFILES, type KeyProfile } from '../../../../src/trust/jpki/certificate-profiles.ts';
import { profileChecks } from '../../../../src/trust/jpki/profile-checks.ts';
import { certificatePolicies } from '../../../generators/jpki/certificates.ts';
import type { CertificateRequest } from '../../../generators/pki/certificate-builder.ts';
import { nullValue } from '../../../generators/pki/der.ts';
import { publicKeyInfo } from '../../../generators/pki/keys.ts';
import { authentication, parsed, signature } from './presented.ts';

type Change = Partial<CertificateRequest>;

const brokenIn = (change: Change) =>
  profileChecks('user-authentication', parsed(authentication(change)))
    .filter(({ ok }) => !ok)
    .map(({ check }) => check);

describe('the profile of a certificate', () => {
  it('holds for both kinds, each for its own use only', () => {
    expect(profileChecks('user-authentication', parsed(authentication())).every(({ ok }) => ok)).toBe(true);
    expect(profileChecks('digital-signature', parsed(signature())).every(({ ok }) => ok)).toBe(true);
    const swapped = profileChecks('digital-signature', parsed(authentication()));
    expect(swapped.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual(['key-usage', 'policy']);
  });

  it.each<[string, Change, readonly string[]]>([
    ['more than it may be used for', { keyUsage: ['digitalSignature', 'keyEncipherment'] }, ['key-usage']],
    ['a CA', { basicConstraints: { ca: true } }, ['basic-constraints']],
    ['said not to be a CA', { basicConstraints: { ca: false } }, []],
    ['of a longer key', { publicKeyInfo: publicKeyInfo('rsa3072-signer') }, ['key', 'signature-algorithm']],
    ['of a shorter key', { publicKeyInfo: publicKeyInfo('rsa1024-signer') }, ['key', 'signature-algorithm']],
    ['signed with SHA-384', { hash: 'sha384' }, ['signature-algorithm']],
    ['signed with SHA-1', { hash: 'sha1' }, ['signature-algorithm']],
    ['without policies', { extensions: [] }, ['policy']],
    [
      'of the policy of a test environment',
      { extensions: [certificatePolicies('user authentication', '1.2.392.200149.8.5.1.0.20')] },
      ['policy'],
    ],
    [
      'with a critical extension nobody knows',
      {
        extensions: [
          certificatePolicies('user authentication'),
          { oid: '1.2.392.200149.9.9', critical: true, value: nullValue() },
        ],
      },
      ['critical-extensions'],
    ],
  ])('that is %s', (_, change, broken) => {
    expect(brokenIn(change)).toEqual(broken);
  });

  it('says what stands there', () => {
    const found = profileChecks('user-authentication', parsed(authentication()));
    expect(found.map((entry) => entry.found)).toEqual([
      'digitalSignature',
      '1.2.392.200149.8.5.1.3.30',
      'end-entity',
      'RSA 2048',
      '1.2.840.113549.1.1.11',
      '',
    ]);
  });
});

describe('a new generation of keys', () => {
  const next: KeyProfile = {
    key: { kind: 'ec', curve: 'P-384', hash: 'SHA-384' },
    certificateAlgorithm: '1.2.840.10045.4.3.3',
  };
  const certificate = parsed(
    authentication({
      issuerKey: 'p384-next-ca',
      publicKeyInfo: publicKeyInfo('p384-next-holder'),
      hash: 'sha384',
    }),
  );
  const keyChecks = (profiles: readonly KeyProfile[]) =>
    profileChecks('user-authentication', certificate, profiles)
      .filter(({ check }) => check === 'key' || check === 'signature-algorithm')
      .map(({ ok, found }) => [found, ok]);

  it('is one row of a table', () => {
    expect(keyChecks([...KEY_PROFILES, next])).toEqual([
      ['P-384', true],
      ['1.2.840.10045.4.3.3', true],
    ]);
  });

  it('is not accepted before the row is there', () => {
    expect(keyChecks(KEY_PROFILES).map(([, ok]) => ok)).toEqual([false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../src/bytes/bytes.ts';
import { simulatorAnchors, testAnchors } from '../../../../src/trust/anchors.ts';
import type { JpkiTrust } from '../../../../src/trust/jpki/card-ca.ts';
import type { CertificateEvidence } from '../../../../src/trust/jpki/evidence.ts';
import { verifyJpki } from '../../../../src/trust/jpki/verify-jpki.ts';
import {
  holderKeyIdentifier,
  holderPublicKeyInfo,
  holderSignature,
} from '../../../generators/jpki/holder-keys.ts';
import { withBrokenSignature } from '../../../generators/pki/certificate-builder.ts';
import { appError } from '../../../support/app-errors.ts';
import {
  CAS,
  HOLDER,
  INSTANT,
  NOBODYS_CA,
  SIGNATURE,
  TRUST,
  authentication,
  presented,
  signature,
} from './presented.ts';

async function authenticationEvidence(
  certificate: Bytes,
  ca: Bytes | undefined = CAS['user-authentication'],
  trust: JpkiTrust = TRUST,
): Promise<CertificateEvidence | null> {
  const evidence = await verifyJpki(
    presented({
      certificates: { 'user-authentication': certificate, 'digital-signature': undefined },
      caCertificates: { 'user-authentication': ca, 'digital-signature': undefined },
    }),
    trust,
    INSTANT,
  );
  return evidence.certificates['user-authentication'];
}

describe('a certificate', () => {
  it('of a CA on the card whose digest is trusted is anchored, in date and as specified', async () => {
    const evidence = await authenticationEvidence(authentication());
    expect(evidence).toMatchObject({
      status: 'parsed',
      issuer: { status: 'anchored' },
      dates: { signer: { status: 'valid' }, issuer: { status: 'valid' } },
      holder: null,
    });
    expect(evidence?.status === 'parsed' && evidence.checks.every(({ ok }) => ok)).toBe(true);
  });

  it('is not trusted for lying beside a CA that nobody published', async () => {
    const evidence = await authenticationEvidence(authentication({}, 'nobody'), NOBODYS_CA);
    expect(evidence).toMatchObject({ issuer: { status: 'not-pinned', issuedByIt: true } });
  });

  it('is invalid beside a trusted CA that did not issue it, although the names are the same', async () => {
    const evidence = await authenticationEvidence(authentication({}, 'nobody'));
    expect(evidence).toMatchObject({ issuer: { status: 'invalid', keyIdentifiersMatch: false } });
  });

  it('is invalid when its signature is broken', async () => {
    const evidence = await authenticationEvidence(withBrokenSignature(authentication()));
    expect(evidence).toMatchObject({ issuer: { status: 'invalid', keyIdentifiersMatch: true } });
  });

  it.each([
    ['of another key', { authorityKeyIdentifier: new Uint8Array(20) }],
    ['of none', { authorityKeyIdentifier: false as const }],
  ])('is invalid with the authority key identifier %s', async (_, change) => {
    const evidence = await authenticationEvidence(authentication(change));
    expect(evidence).toMatchObject({ issuer: { status: 'invalid', keyIdentifiersMatch: false } });
  });

  it('of the other CA of the hierarchy is not pinned for this use', async () => {
    const evidence = await authenticationEvidence(authentication(), CAS['digital-signature']);
    expect(evidence).toMatchObject({ issuer: { status: 'not-pinned', issuedByIt: false } });
  });

  it('has an open issuer without a CA on the card, or with one that is none', async () => {
    const without = await verifyJpki(
      presented({ caCertificates: { 'user-authentication': undefined, 'digital-signature': undefined } }),
      TRUST,
      INSTANT,
    );
    expect(without.certificates['user-authentication']).toMatchObject({ issuer: { status: 'ca-missing' } });
    const broken = await authenticationEvidence(authentication(), new Uint8Array(100).fill(0x30));
    expect(broken).toMatchObject({ issuer: { status: 'ca-unreadable' }, dates: { issuer: null } });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['filler', new Uint8Array(256).fill(0xff)],
    ['half of one', authentication().slice(0, 500)],
    ['one with something behind it', Uint8Array.of(...authentication(), 1)],
  ])('that is %s is unreadable, and nothing is thrown', async (_, octets) => {
    expect(await authenticationEvidence(octets)).toMatchObject({ status: 'unreadable' });
  });

  it('is never anchored in any single-bit change of what was signed', async () => {
    const right = authentication();
    for (let at = 4; at < right.length; at += 37) {
      const wrong = right.map((octet, index) => (index === at ? octet ^ 0x04 : octet));
      const evidence = await authenticationEvidence(wrong);
      const status = evidence?.status === 'parsed' ? evidence.issuer.status : 'unreadable';
      expect(['invalid', 'unreadable'], String(at)).toContain(status);
    }
  });

  it.each([
    ['2025-02-15T02:00:00Z', 'valid'],
    ['2025-02-15T01:59:59Z', 'not-yet-valid'],
    ['2030-01-10T14:59:59Z', 'valid'],
    ['2030-01-10T15:00:00Z', 'expired'],
  ])('at %s is %s', async (instant, status) => {
    const evidence = await verifyJpki(presented(), TRUST, Date.parse(instant));
    expect(evidence.certificates['user-authentication']).toMatchObject({
      dates: { signer: { status } },
      issuer: { status: 'anchored' },
    });
  });
});

describe('whose CAs judge', () => {
  it('is the profile handed in, and simulated CAs are nothing to the official one', async () => {
    const official = await verifyJpki(presented(), { profile: 'official' }, INSTANT);
    expect(official.profile).toBe('official');
    expect(official.certificates['user-authentication']).toMatchObject({
      issuer: { status: 'not-pinned', issuedByIt: true },
    });
  });

  it('does not take anchors of another profile or use', async () => {
    const [ca] = [CAS['user-authentication']];
    const trusts: readonly JpkiTrust[] = [
      { profile: 'simulator', anchors: [testAnchors('jpki-user-authentication', [ca])] },
      { profile: 'simulator', anchors: [simulatorAnchors('jpki-digital-signature', [ca])] },
      { profile: 'simulator', anchors: [simulatorAnchors('residence-card', [ca])] },
      { profile: 'test', anchors: [simulatorAnchors('jpki-user-authentication', [ca])] },
      { profile: 'test', anchors: [] },
    ];
    for (const trust of trusts) {
      const evidence = await authenticationEvidence(authentication(), ca, trust);
      expect(evidence).toMatchObject({ issuer: { status: 'not-pinned' } });
    }
  });

  it('does not take anchors that merely look like some', async () => {
    const anchors = [{ profile: 'test', use: 'jpki-user-authentication', certificates: [] }] as const;
    await expect(
      authenticationEvidence(authentication(), undefined, { profile: 'test', anchors }),
    ).rejects.toThrow(appError('INVARIANT'));
  });
});

describe('the two certificates together', () => {
  const pairOf = async (second: Bytes) => {
    const certificates = { 'user-authentication': authentication(), 'digital-signature': second };
    return (await verifyJpki(presented({ certificates }), TRUST, INSTANT)).pair;
  };

  it('are consistent when they end together and have two keys', async () => {
    expect(await pairOf(signature())).toEqual({ signatureEndsWithin: true, keysDiffer: true });
  });

  it('are not when the one for signing ends later', async () => {
    const later = { ...SIGNATURE, notAfter: '2030-01-10T15:00:00Z' };
    expect(await pairOf(signature({}, HOLDER, later))).toEqual({
      signatureEndsWithin: false,
      keysDiffer: true,
    });
  });

  it('are not when they have one key', async () => {
    const change = {
      publicKeyInfo: holderPublicKeyInfo('holder-a-authentication'),
      subjectKeyIdentifier: holderKeyIdentifier('holder-a-authentication'),
    };
    expect(await pairOf(signature(change))).toEqual({ signatureEndsWithin: true, keysDiffer: false });
  });

  it('are nothing to compare when one is missing or unreadable', async () => {
    expect((await verifyJpki(presented(), TRUST, INSTANT)).pair).toBeNull();
    expect(await pairOf(new Uint8Array(9))).toBeNull();
  });
});

describe('the key of the card', () => {
  const nonce = new Uint8Array(32).fill(9);
  const possessionOf = async (signed: Bytes, certificate = authentication()) => {
    const possession = {
      id: 'key-possession',
      candidates: [{ layout: 'nonce', bytes: nonce }],
      signature: signed,
      scheme: 'rsa-2048-pkcs1-sha256',
      certificate,
    } as const;
    return (await verifyJpki(presented({ possession }), TRUST, INSTANT)).possession;
  };

  it('is shown by its signature over the nonce', async () => {
    expect(await possessionOf(holderSignature('holder-a-authentication', nonce))).toEqual({
      status: 'valid',
      layout: 'nonce',
    });
  });

  it('is not shown by another key, another nonce or no signature', async () => {
    const wrong = [
      holderSignature('holder-b-authentication', nonce),
      holderSignature('holder-a-authentication', new Uint8Array(32)),
      new Uint8Array(256),
      new Uint8Array(0),
    ];
    for (const signed of wrong) expect(await possessionOf(signed)).toMatchObject({ status: 'invalid' });
  });

  it('is an open question with a certificate that cannot be read', async () => {
    const signed = holderSignature('holder-a-authentication', nonce);
    expect(await possessionOf(signed, new Uint8Array(10))).toEqual({
      status: 'not-checked',
      reason: 'certificate-unreadable',
    });
  });

  it('was not asked for without the PIN', async () => {
    const { possession } = await verifyJpki(presented(), TRUST, INSTANT);
    expect(possession).toEqual({ status: 'absent', reason: 'pin-not-given' });
  });
});

describe('the evidence', () => {
  it('always says that revocation was not consulted, and why', async () => {
    const { revocation } = await verifyJpki(presented(), { profile: 'official' }, INSTANT);
    expect(revocation).toEqual({ status: 'not-consulted', reason: 'reserved-by-law' });
  });

  it('does not name the subject, which identifies the holder in this service', async () => {
    const evidence = await verifyJpki(presented(), TRUST, INSTANT);
    expect(evidence.certificates['user-authentication']).not.toHaveProperty('certificate.subject');
  });
});

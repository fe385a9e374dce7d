import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padEndZero } from '../../../src/bytes/bytes.ts';
import { simulatorAnchors, testAnchors } from '../../../src/trust/anchors.ts';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { verifySignedData } from '../../../src/trust/verify.ts';
import { padNul, withBrokenSignature } from '../../generators/pki/certificate-builder.ts';
import { signP384, signRsa } from '../../generators/pki/keys.ts';
import {
  DAY_MS,
  ecCa,
  ecSigned,
  ecSigner,
  flip,
  INSTANT,
  message,
  rsaCa,
  rsaSigned,
  rsaSigner,
} from './hierarchy.ts';

const anchors = simulatorAnchors('residence-card', [rsaCa(), ecCa()]);

describe('verifySignedData', () => {
  it.each([
    ['an RSA card', rsaSigned()],
    ['a P-384 card with a raw signature', ecSigned()],
    ['a P-384 card with a DER signature', ecSigned({ signature: signP384('p384-signer', message, 'der') })],
    [
      'a P-384 card with filler and NULL parameters',
      ecSigned({ certificate: padNul(ecSigner({ ecdsaNullParameters: true }), 602) }),
    ],
  ])('finds %s valid, anchored and in date', async (_, data) => {
    const evidence = await verifySignedData(data, anchors, INSTANT);
    expect(evidence.signature).toEqual({ status: 'valid', layout: 'specified' });
    expect(evidence.chain.status).toBe('anchored');
    expect(evidence.dates.signer?.status).toBe('valid');
    expect(evidence.dates.issuer?.status).toBe('valid');
    expect(evidence.signer).toMatchObject({
      status: 'parsed',
      checks: [
        { check: 'key-of-scheme', ok: true },
        { check: 'may-sign-data', ok: true },
      ],
    });
  });

  it('says who judged, for what, when, and that nobody was asked about revocation', async () => {
    const evidence = await verifySignedData(rsaSigned({ id: 'check-code' }), anchors, INSTANT);
    expect(evidence).toMatchObject({
      id: 'check-code',
      profile: 'simulator',
      use: 'residence-card',
      instant: INSTANT,
    });
    expect(evidence.revocation).toEqual({ status: 'not-consulted', reason: 'none-published' });
  });

  it('carries the profile of test anchors into the evidence', async () => {
    const evidence = await verifySignedData(rsaSigned(), testAnchors('residence-card', [rsaCa()]), INSTANT);
    expect(evidence.profile).toBe('test');
  });

  it('is plain data', async () => {
    const evidence = await verifySignedData(ecSigned(), anchors, INSTANT);
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  });

  it('records which reading of the signed octets matched', async () => {
    const candidates = [
      { layout: 'specified', bytes: padEndZero(message, 300) },
      { layout: 'unpadded', bytes: message },
    ];
    const { signature } = await verifySignedData(rsaSigned({ candidates }), anchors, INSTANT);
    expect(signature).toEqual({ status: 'valid', layout: 'unpadded' });
  });

  it('keeps signature, chain and dates apart', async () => {
    const expired = await verifySignedData(rsaSigned(), anchors, INSTANT + 20 * 365 * DAY_MS);
    expect(expired.signature.status).toBe('valid');
    expect(expired.chain.status).toBe('anchored');
    expect([expired.dates.signer?.status, expired.dates.issuer?.status]).toEqual(['expired', 'expired']);

    const forged = await verifySignedData(
      rsaSigned({ candidates: [{ layout: 'x', bytes: message.subarray(1) }] }),
      anchors,
      INSTANT,
    );
    expect(forged.signature).toEqual({ status: 'invalid', fault: 'mismatch' });
    expect(forged.chain.status).toBe('anchored');

    const unknown = await verifySignedData(
      rsaSigned(),
      simulatorAnchors('residence-card', [ecCa()]),
      INSTANT,
    );
    expect(unknown.signature.status).toBe('valid');
    expect(unknown.chain).toEqual({ status: 'not-anchored' });
    expect(unknown.dates.issuer).toBeNull();
  });

  it('finds a card signed by a forger of the same name not anchored', async () => {
    const certificate = rsaSigner({ issuerKey: 'rsa2048-ca-b' });
    const evidence = await verifySignedData(rsaSigned({ certificate }), anchors, INSTANT);
    expect(evidence.signature.status).toBe('valid');
    expect(evidence.chain.status).toBe('not-anchored');
  });

  it('finds a damaged certificate invalid and names the anchor it claims', async () => {
    const certificate = withBrokenSignature(ecSigner());
    const { chain } = await verifySignedData(ecSigned({ certificate }), anchors, INSTANT);
    expect(chain).toMatchObject({ status: 'invalid', anchor: { pin: null, serial: '01' } });
  });

  it('does not take a key of another kind than the card’s specification demands', async () => {
    const data = ecSigned({ certificate: rsaSigner(), signature: signRsa('rsa2048-signer-a', message) });
    const evidence = await verifySignedData(data, anchors, INSTANT);
    expect(evidence.signature).toEqual({ status: 'invalid', fault: 'key-kind' });
    expect(evidence.signer).toMatchObject({ checks: [{ check: 'key-of-scheme', ok: false }, { ok: true }] });
  });

  it('passes on why a card has no signature', async () => {
    const evidence = await verifySignedData(
      { id: 'check-code', absent: 'holder-under-16' },
      anchors,
      INSTANT,
    );
    expect(evidence.signature).toEqual({ status: 'absent', reason: 'holder-under-16' });
    expect(evidence.signer).toEqual({ status: 'absent' });
    expect(evidence.chain).toEqual({ status: 'not-checked' });
    expect(evidence.dates).toEqual({ signer: null, issuer: null });
  });

  it('checks nothing with a certificate it cannot read, and says which part', async () => {
    const evidence = await verifySignedData(
      rsaSigned({ certificate: new Uint8Array(1200) }),
      anchors,
      INSTANT,
    );
    expect(evidence.signature).toEqual({ status: 'not-checked', reason: 'certificate-unreadable' });
    expect(evidence.signer).toEqual({ status: 'unreadable', reason: 'structure' });
    expect(evidence.chain).toEqual({ status: 'not-checked' });
  });

  it('refuses anchors that were not made as such', async () => {
    await expect(verifySignedData(rsaSigned(), { ...anchors }, INSTANT)).rejects.toThrow('INVARIANT');
  });

  it('never finds changed octets, signatures or certificates both valid and anchored', async () => {
    const good = ecSigned();
    const parts = fc.constantFrom('bytes', 'signature', 'certificate');
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(), async (part, at) => {
        const [first] = good.candidates;
        const bytes = first?.bytes ?? message;
        const bitOf = (octets: Uint8Array): Uint8Array => flip(octets, at % (octets.length * 8));
        const changed = {
          ...good,
          ...(part === 'bytes' ? { candidates: [{ layout: 'specified', bytes: bitOf(bytes) }] } : {}),
          ...(part === 'signature' ? { signature: bitOf(good.signature) } : {}),
          ...(part === 'certificate' ? { certificate: bitOf(good.certificate) } : {}),
        };
        const { signature, chain } = await verifySignedData(changed, anchors, INSTANT);
        expect(signature.status === 'valid' && chain.status === 'anchored').toBe(false);
      }),
      { numRuns: 400, seed: 9 },
    );
  });

  it('never does so for any octet of a certificate that its issuer did not sign', async () => {
    const certificate = ecSigner({ ecdsaNullParameters: true });
    const { tbs, signature } = parseCertificate(certificate);
    const unsigned = Array.from(certificate.keys()).filter(
      (at) => at < 4 || (at >= 4 + tbs.length && at < certificate.length - signature.length),
    );
    for (const bit of unsigned.flatMap((at) => Array.from({ length: 8 }, (_, index) => at * 8 + index))) {
      const data = ecSigned({ certificate: flip(certificate, bit) });
      const evidence = await verifySignedData(data, anchors, INSTANT);
      expect(evidence.chain.status, `bit ${bit}`).not.toBe('anchored');
    }
  });

  it('answers any certificate with evidence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (certificate) => {
        const evidence = await verifySignedData(rsaSigned({ certificate }), anchors, INSTANT);
        expect(evidence.signer.status).toBe('unreadable');
      }),
      { numRuns: 100, seed: 10 },
    );
  });
});

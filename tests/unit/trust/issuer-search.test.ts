import { describe, expect, it } from 'vitest';
import { parseCertificate, type Certificate } from '../../../src/trust/certificate.ts';
import { findIssuer } from '../../../src/trust/issuer-search.ts';
import { withBrokenSignature } from '../../generators/pki/certificate-builder.ts';
import { keyIdentifier } from '../../generators/pki/keys.ts';
import { synthetic } from '../../generators/pki/names.ts';
import { ecCa, ecSigner, rsaCa, rsaSigner } from './hierarchy.ts';

const parse = (octets: Uint8Array): Certificate => parseCertificate(octets);
const productionLike = parse(ecCa());
/** Same name, same serial number, another key: as the test CA2 beside the production CA2. */
const twin = parse(ecCa({ subjectKey: 'p384-test-ca2', issuerKey: 'p384-test-ca2' }));

describe('findIssuer', () => {
  it('tells twins of name and serial number apart by their keys, in any order', async () => {
    expect(twin.subject.text).toBe(productionLike.subject.text);
    expect(twin.serial).toBe(productionLike.serial);
    const signer = parse(ecSigner());
    expect(await findIssuer(signer, [twin, productionLike])).toEqual({ verified: productionLike });
    expect(await findIssuer(signer, [productionLike, twin])).toEqual({ verified: productionLike });
  });

  it('does so without key identifiers', async () => {
    const signer = parse(ecSigner({ authorityKeyIdentifier: false }));
    expect(await findIssuer(signer, [twin, productionLike])).toEqual({ verified: productionLike });
  });

  it('believes a signature, not a key identifier', async () => {
    const misled = parse(ecSigner({ authorityKeyIdentifier: keyIdentifier('p384-test-ca2') }));
    expect(await findIssuer(misled, [twin, productionLike])).toEqual({ verified: productionLike });
  });

  it('finds the key even under a name that does not fit', async () => {
    const signer = parse(ecSigner({ issuer: synthetic('Somebody else') }));
    expect(await findIssuer(signer, [productionLike])).toEqual({ verified: productionLike });
  });

  it('names the CA whose key is claimed when the signature is not by it', async () => {
    const damaged = parse(withBrokenSignature(ecSigner()));
    expect(await findIssuer(damaged, [twin, productionLike])).toEqual({ claimed: productionLike });
  });

  it('finds nobody for a certificate of an unknown CA, even under a known name', async () => {
    const signer = parse(rsaSigner({ issuerKey: 'rsa2048-ca-b' }));
    expect(await findIssuer(signer, [parse(rsaCa()), productionLike])).toEqual({});
    expect(await findIssuer(signer, [])).toEqual({});
  });
});

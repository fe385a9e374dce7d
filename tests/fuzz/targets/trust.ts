// Certificates, chains of them, keys and signatures, as a forger would write them.

import { AppError } from '../../../src/errors/app-error.ts';
import { parseCertificate, type Certificate } from '../../../src/trust/certificate.ts';
import { simulatorAnchors } from '../../../src/trust/anchors.ts';
import { ecdsaScalars } from '../../../src/trust/ecdsa-signature-value.ts';
import { firstElement } from '../../../src/trust/asn1-element.ts';
import { holderAttributes } from '../../../src/trust/jpki/holder-attributes.ts';
import { validatePath } from '../../../src/trust/path-validation.ts';
import { parsePublicKey } from '../../../src/trust/public-key.ts';
import { SCHEMES, verifySignature } from '../../../src/trust/signature.ts';
import { verifySignedData } from '../../../src/trust/verify.ts';
import { publicKeyInfo, signP384, signRsa } from '../../generators/pki/keys.ts';
import {
  ecCa,
  ecSigned,
  ecSigner,
  INSTANT,
  message,
  rsaCa,
  rsaSigned,
  rsaSigner,
} from '../../unit/trust/hierarchy.ts';
import { signature as signatureCertificate, authentication } from '../../unit/trust/jpki/presented.ts';
import { ELEMENT_MUTATORS } from '../mutators/elements.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { insideParts, joinParts, PART_MUTATORS, splitParts } from '../mutators/parts.ts';
import { BrokenPromise, type FuzzTarget } from '../target.ts';
import { certificates } from '../seeds.ts';

const MUTATORS = [...OCTET_MUTATORS, ...ELEMENT_MUTATORS];
const NOTHING = new Uint8Array(0);

function describe({ publicKey, extensions }: Certificate): string {
  return [publicKey.facts.kind, ...Object.keys(extensions).sort()].join(' ');
}

export const CERTIFICATE: FuzzTarget = {
  name: 'certificate',
  parser: 'src/trust/certificate.ts parseCertificate',
  seeds: () => [...certificates(), signatureCertificate(), authentication()],
  mutators: MUTATORS,
  refusals: ['CERTIFICATE_INVALID'],
  run(octets) {
    const certificate = parseCertificate(octets);
    if (!Number.isSafeInteger(certificate.notAfter)) throw new BrokenPromise('no instant');
    if (/[\p{Cc}\p{Cf}]/u.test(certificate.subject.text + certificate.issuer.text)) {
      throw new BrokenPromise('a name that acts on a terminal');
    }
    return describe(certificate);
  },
};

/** Which certificates a set of anchors holds is not the forger's choice, but a broken one must not break the program. */
export const CHAIN: FuzzTarget = {
  name: 'chain',
  parser: 'src/trust/path-validation.ts validatePath',
  seeds: () => [
    joinParts([rsaCa(), rsaSigner()]),
    joinParts([ecCa(), ecSigner()]),
    joinParts([rsaCa(), ecCa(), ecSigner()]),
  ],
  mutators: [...PART_MUTATORS, ...insideParts(MUTATORS)],
  refusals: ['CERTIFICATE_INVALID'],
  async run(octets) {
    const [anchor, ...path] = splitParts(octets).slice(0, 6).map(parseCertificate);
    if (anchor === undefined) throw new AppError('CERTIFICATE_INVALID', { reason: 'none' });
    const findings = await validatePath(anchor, path);
    const failed = findings.filter(({ ok }) => !ok).map(({ step }) => step);
    return [...new Set(failed)].sort().join(' ');
  },
};

const GOOD = [rsaSigned(), ecSigned()] as const;
const ANCHORS = simulatorAnchors('residence-card', [rsaCa(), ecCa()]);
const TBS = new Set(GOOD.map(({ certificate }) => hexOf(parseCertificate(certificate).tbs)));

function hexOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex');
}

export const SIGNER: FuzzTarget = {
  name: 'signer',
  parser: 'src/trust/verify.ts verifySignedData',
  seeds: () => [rsaSigner(), ecSigner(), rsaCa(), ecCa(), NOTHING],
  mutators: MUTATORS,
  refusals: [],
  async run(octets) {
    const endings: string[] = [];
    for (const data of GOOD) {
      const evidence = await verifySignedData({ ...data, certificate: octets }, ANCHORS, INSTANT);
      const believed = evidence.signature.status === 'valid' && evidence.chain.status === 'anchored';
      if (believed && !TBS.has(hexOf(parseCertificate(octets).tbs))) {
        throw new BrokenPromise('a certificate nobody issued is anchored');
      }
      endings.push(`${evidence.signer.status} ${evidence.signature.status} ${evidence.chain.status}`);
    }
    return endings.join(', ');
  },
};

const RSA_SIGNATURE = signRsa('rsa2048-signer-a', message);
const EC_SIGNATURE = signP384('p384-signer', message, 'raw');
const EC_SIGNATURE_DER = signP384('p384-signer', message, 'der');

export const SIGNATURE_VALUE: FuzzTarget = {
  name: 'signature-value',
  parser: 'src/trust/ecdsa-signature-value.ts',
  seeds: () => [EC_SIGNATURE, EC_SIGNATURE_DER, new Uint8Array(96), new Uint8Array(96).fill(0xff)],
  mutators: MUTATORS,
  refusals: [],
  run(octets) {
    return (['by-length', 'der'] as const)
      .flatMap((form) => (['P-256', 'P-384'] as const).map((curve) => ecdsaScalars(octets, curve, form)))
      .map((outcome) => ('fault' in outcome ? outcome.fault : `${outcome.rs.length}`))
      .join(' ');
  },
};

/** Key ‖ signature. Only the seeds' own signatures may ever hold under the seeds' own keys. */
export const SIGNATURE: FuzzTarget = {
  name: 'signature',
  parser: 'src/trust/signature.ts verifySignature, src/trust/public-key.ts',
  seeds: () => [
    joinParts([publicKeyInfo('rsa2048-signer-a'), RSA_SIGNATURE]),
    joinParts([publicKeyInfo('p384-signer'), EC_SIGNATURE]),
    joinParts([publicKeyInfo('p384-signer'), EC_SIGNATURE_DER]),
    joinParts([publicKeyInfo('rsa3072-signer'), RSA_SIGNATURE]),
  ],
  mutators: [...PART_MUTATORS, ...insideParts(MUTATORS)],
  refusals: ['CERTIFICATE_INVALID'],
  async run(octets) {
    const [spki = NOTHING, signature = NOTHING] = splitParts(octets);
    const key = parsePublicKey(firstElement(spki));
    const faults: string[] = [];
    for (const scheme of ['rsa-2048-pkcs1-sha256', 'ecdsa-p384-sha256'] as const) {
      const signed = { bytes: message, signature };
      const outcome = await verifySignature(SCHEMES[scheme], key, signed, 'by-length');
      if (outcome.valid && !isOwn(signature)) throw new BrokenPromise('another signature holds');
      faults.push(outcome.valid ? 'valid' : outcome.fault);
    }
    return faults.join(' ');
  },
};

function isOwn(signature: Uint8Array): boolean {
  return [RSA_SIGNATURE, EC_SIGNATURE, EC_SIGNATURE_DER].some((own) => hexOf(own) === hexOf(signature));
}

/** Straight into the part the CA signed: no library looks at it first. */
export const HOLDER_ATTRIBUTES: FuzzTarget = {
  name: 'holder-attributes',
  parser: 'src/trust/jpki/holder-attributes.ts, other-names.ts, era-date.ts',
  seeds: () => [parseCertificate(signatureCertificate()).tbs, parseCertificate(authentication()).tbs],
  mutators: MUTATORS,
  refusals: [],
  run(tbs) {
    const attributes = holderAttributes({ tbs });
    if (attributes === null) return 'none';
    return Object.values(attributes)
      .map((attribute: { readonly state: string }) => attribute.state)
      .join(' ');
  },
};

// The good certificates the tests of src/trust/jpki begin with; each test breaks one thing.

import type { Bytes } from '../../../../src/bytes/bytes.ts';
import { simulatorAnchors } from '../../../../src/trust/anchors.ts';
import { type Certificate, parseCertificate } from '../../../../src/trust/certificate.ts';
import type { JpkiTrust } from '../../../../src/trust/jpki/card-ca.ts';
import type { PresentedCertificates } from '../../../../src/trust/jpki/verify-jpki.ts';
import { authorityCertificate } from '../../../generators/jpki/authorities.ts';
import {
  type Change,
  authenticationCertificate,
  signatureCertificate,
} from '../../../generators/jpki/certificates.ts';
import type { Hierarchy, Holder, Issued } from '../../../generators/jpki/definition.ts';

export const INSTANT = Date.UTC(2026, 10, 20, 3);

export const HOLDER: Holder = {
  name: '見本　花子',
  address: '見本県見本市見本一丁目２番３号',
  birthDate: '19880110',
  sex: '2',
  prefecture: 'Mihon-ken',
  municipality: 'Mihon-shi',
};

const DATES = { notBefore: '2025-02-15T02:00:00Z', notAfter: '2030-01-10T14:59:59Z' };
export const AUTHENTICATION: Issued = { key: 'holder-a-authentication', serial: 0x5101, id: 'A', ...DATES };
export const SIGNATURE: Issued = { key: 'holder-a-signature', serial: 0x5201, id: 'S', ...DATES };

export function authentication(change: Change = {}, hierarchy: Hierarchy = 'simulator'): Bytes {
  return authenticationCertificate(AUTHENTICATION, HOLDER, hierarchy, change);
}

export function signature(change: Change = {}, holder = HOLDER, issued = SIGNATURE): Bytes {
  return signatureCertificate(issued, holder, 'simulator', change);
}

export const CAS = {
  'user-authentication': authorityCertificate('simulator', 'user authentication'),
  'digital-signature': authorityCertificate('simulator', 'digital signature'),
} as const;

export const NOBODYS_CA = authorityCertificate('nobody', 'user authentication');

export const TRUST: JpkiTrust = {
  profile: 'simulator',
  anchors: [
    simulatorAnchors('jpki-user-authentication', [CAS['user-authentication']]),
    simulatorAnchors('jpki-digital-signature', [CAS['digital-signature']]),
  ],
};

export function presented(change: Partial<PresentedCertificates> = {}): PresentedCertificates {
  return {
    certificates: { 'user-authentication': authentication(), 'digital-signature': undefined },
    caCertificates: CAS,
    possession: { id: 'key-possession', absent: 'pin-not-given' },
    ...change,
  };
}

export function parsed(der: Bytes): Certificate {
  return parseCertificate(der);
}

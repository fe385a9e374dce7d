// JpkiCapture -> JpkiDocument, without the card.

import type { Bytes } from '../../../bytes/bytes.ts';
import { decodeAscii } from '../../../text/jis.ts';
import type { FileContent } from '../file-content.ts';
import type { JpkiCapture } from './capture.ts';
import { derLength } from './der-length.ts';
import type { Availability, JpkiDocument, StoredCertificate, TokenInfo } from './document.ts';

const FILLER = 0xff;
const CERTIFICATE_ISSUED = 0x8f;
const CERTIFICATE_NOT_ISSUED = 0x00;
/** Octets of the availability file, by certificate. */
const AVAILABILITY = { digitalSignature: 0, userAuthentication: 1 } as const;

export function decodeJpki(capture: JpkiCapture): JpkiDocument {
  return {
    tokenInfo: decodeTokenInfo(capture.tokenInfo),
    issued: {
      'user-authentication': availability(capture.availability, AVAILABILITY.userAuthentication),
      'digital-signature': availability(capture.availability, AVAILABILITY.digitalSignature),
    },
    certificates: {
      'user-authentication': storedCertificate(capture.userAuthentication),
      'digital-signature': storedCertificate(capture.digitalSignature),
    },
    caCertificates: {
      'user-authentication': storedCertificate(capture.userAuthenticationCa),
      'digital-signature': storedCertificate(capture.digitalSignatureCa),
    },
    tries: {
      'user-authentication': capture.tries.userAuthentication,
      'digital-signature': capture.tries.digitalSignature,
    },
  };
}

/**
 * label 32 ‖ manufacturerID 32 ‖ model 16 ‖ serialNumber 16 ‖ ... (PKCS#11 CK_TOKEN_INFO), texts filled with spaces.
 * The serial number is left where it is: nobody needs it, and it could tell cards apart.
 */
function decodeTokenInfo(octets: Bytes): TokenInfo | undefined {
  if (octets.length < 80) return undefined;
  const text = (from: number, length: number) => decodeAscii(octets.subarray(from, from + length))?.trimEnd();
  const [label, manufacturer, model] = [text(0, 32), text(32, 32), text(64, 16)];
  if (label === undefined || manufacturer === undefined || model === undefined) return undefined;
  return { label, manufacturer, model };
}

function availability(content: FileContent, index: number): Availability {
  const octet = content.state === 'read' ? content.octets[index] : undefined;
  if (octet === CERTIFICATE_ISSUED) return 'issued';
  return octet === CERTIFICATE_NOT_ISSUED ? 'not-issued' : 'unknown';
}

function storedCertificate(content: FileContent | undefined): StoredCertificate {
  if (content === undefined || content.state === 'protected') return { state: 'locked' };
  if (content.state === 'absent' || isFiller(content.octets)) return { state: 'absent' };
  const { octets } = content;
  return derLength(octets) === octets.length ? { state: 'read', der: octets } : { state: 'malformed' };
}

/** Observed: files are filled with FF; a file without an object holds nothing else. */
function isFiller(octets: Bytes): boolean {
  return octets.every((octet) => octet === FILLER) || octets.every((octet) => octet === 0);
}

// All simulated My Number cards, made from their definitions; the same octets every time.

import type { Bytes } from '../../../src/bytes/bytes.ts';
import { toHex } from '../../../src/bytes/hex.ts';
import type {
  KeySource,
  MyNumberProfileSource,
} from '../../../src/simulator/my-number-card/profile-source.ts';
import { authorityCertificate } from './authorities.ts';
import { authenticationCertificate, signatureCertificate } from './certificates.ts';
import { availability, basicAttributes, individualNumber, tokenInfo } from './card-files.ts';
import type { MyNumberDefinition } from './definition.ts';
import { MY_NUMBER_DEFINITIONS } from './definitions.ts';
import { holderKeySource } from './holder-keys.ts';

/** As contactless readers give it, after PC/SC Part 3. */
const ATR = '3B888001000005E0B381A1007F';
const MY_NUMBER_LABEL = 'JPKIAPICCTOKEN2';

/** Of every simulated holder. */
export const SIMULATED_PINS = { authentication: '1234', signature: 'SIGN1234', input: '5678' } as const;

export function buildMyNumberProfiles(): readonly MyNumberProfileSource[] {
  return MY_NUMBER_DEFINITIONS.map(buildMyNumberProfile);
}

export function buildMyNumberProfile(card: MyNumberDefinition): MyNumberProfileSource {
  const { hierarchy = 'simulator', holder, signature, authentication } = card;
  const issued = typeof signature === 'object' ? signature : undefined;
  const certificate = issued && signatureCertificate(issued, issued.holder ?? holder, hierarchy);
  const files: Record<string, { base64: string }> = {
    ...(signature !== 'none' && { 'JPKI/0001': contents(certificate ?? new Uint8Array(0)) }),
    'JPKI/0002': contents(authorityCertificate(hierarchy, 'digital signature')),
    'JPKI/0006': contents(tokenInfo(card.label ?? MY_NUMBER_LABEL)),
    'JPKI/0008': contents(availability(issued !== undefined)),
    'JPKI/000A': contents(authenticationCertificate(authentication, holder, hierarchy)),
    'JPKI/000B': contents(authorityCertificate(hierarchy, 'user authentication')),
    'INPUT/0001': contents(individualNumber()),
    'INPUT/0002': contents(basicAttributes(holder)),
  };
  const keys: Record<string, KeySource> = {
    'JPKI/0017': holderKeySource(authentication.key),
    ...(issued && { 'JPKI/001A': holderKeySource(issued.key) }),
  };
  return {
    name: card.name,
    story: card.story,
    atr: ATR,
    dataObjects: card.cardExpiry === undefined ? {} : { '00F2': card.cardExpiry },
    files,
    pins: {
      'JPKI/0018': { value: SIMULATED_PINS.authentication, left: card.left?.authentication ?? 3 },
      'JPKI/001B': { value: SIMULATED_PINS.signature, left: card.left?.signature ?? 5 },
      'INPUT/0011': { value: SIMULATED_PINS.input, left: card.left?.input ?? 3 },
    },
    keys,
  };
}

export function myNumberProfileText(profile: MyNumberProfileSource): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** The text of src/simulator/my-number-card/certificates.json. */
export function myNumberAnchorsText(): string {
  const certificates = {
    'jpki-sim-user-authentication-ca': base64(authorityCertificate('simulator', 'user authentication')),
    'jpki-sim-digital-signature-ca': base64(authorityCertificate('simulator', 'digital signature')),
  };
  return `${JSON.stringify(certificates, null, 2)}\n`;
}

function contents(octets: Bytes): { base64: string } {
  return { base64: base64(octets) };
}

function base64(octets: Bytes): string {
  return Buffer.from(toHex(octets), 'hex').toString('base64');
}

import { describe, expect, it } from 'vitest';
import {
  CATALOGUE,
  ERROR_CODES,
  type Layer,
  type Retry,
  isErrorCode,
} from '../../../src/errors/catalogue.ts';

/** Which words a code may begin with, by the layer it belongs to. */
const PREFIXES: Readonly<Record<Layer, readonly string[]>> = {
  reader: ['READER'],
  'card-link': ['CARD'],
  apdu: ['APDU'],
  credential: ['CREDENTIAL'],
  channel: ['SM'],
  'card-kind': ['CARD'],
  format: ['TLV', 'FIELD', 'TEXT', 'IMAGE', 'CERTIFICATE'],
  'trust-store': ['ANCHORS', 'ANCHOR'],
  host: ['CRYPTO', 'HOST', 'IPC', 'READING', 'VPCD'],
  files: ['CODES', 'FACTS', 'FILE'],
  bug: ['INVARIANT'],
};

/** Which advice makes sense for which layer; a card that moved is tapped again, a broken file is not. */
const ADVICE: Readonly<Record<Layer, readonly Retry[]>> = {
  reader: ['fix-reader', 'choose-reader', 'tap-again'],
  'card-link': ['tap-again'],
  apdu: ['tap-again', 'report'],
  credential: ['check-input', 'municipal-office', 'tap-again'],
  channel: ['tap-again'],
  'card-kind': ['another-card', 'report'],
  format: ['report'],
  'trust-store': ['reinstall', 'check-input'],
  host: ['reinstall', 'tap-again', 'fix-reader', 'report'],
  files: ['check-input'],
  bug: ['report'],
};

/** Adding or removing a code is a decision that reaches words, documentation and windows: it changes this list too. */
const CLOSED_LIST = [
  ...['READER_SERVICE_DOWN', 'READER_NONE', 'READER_NAME_UNKNOWN', 'READER_SEVERAL', 'READER_UNPLUGGED'],
  ...['READER_BUSY', 'READER_PROTOCOL'],
  ...['CARD_ABSENT', 'CARD_REMOVED', 'CARD_MUTE', 'CARD_RESET', 'CARD_TIMEOUT'],
  ...['APDU_STATUS', 'APDU_SHORT_RESPONSE', 'APDU_TOO_LONG'],
  ...['CREDENTIAL_FORMAT', 'CREDENTIAL_REJECTED', 'CREDENTIAL_PIN_REJECTED', 'CREDENTIAL_BLOCKED'],
  ...['CREDENTIAL_TRIES_UNKNOWN', 'CREDENTIAL_UNCONFIRMED'],
  ...['SM_AUTHENTICATION_FAILED', 'SM_MAC_MISMATCH', 'SM_MALFORMED', 'SM_LOST'],
  ...['CARD_UNSUPPORTED', 'CARD_SPEC_VERSION_UNKNOWN'],
  ...['TLV_TRUNCATED', 'TLV_TAG_UNEXPECTED', 'TLV_LIMIT', 'FIELD_INVALID', 'TEXT_INVALID'],
  ...['IMAGE_INVALID', 'IMAGE_TIMEOUT', 'CERTIFICATE_INVALID'],
  ...['ANCHORS_UNREADABLE', 'ANCHORS_TAMPERED', 'ANCHOR_NOT_PINNED'],
  ...['CODES_INVALID', 'FACTS_INVALID', 'FILE_UNREADABLE', 'FILE_UNWRITABLE'],
  ...['FILE_DAMAGED', 'FILE_PASSPHRASE_WRONG'],
  ...['CRYPTO_SELF_TEST_FAILED', 'HOST_CRASHED', 'IPC_INVALID', 'READING_CANCELLED', 'VPCD_UNREACHABLE'],
  'INVARIANT',
];

describe('the error catalogue', () => {
  it('is the closed list', () => {
    expect(ERROR_CODES).toEqual(CLOSED_LIST);
  });

  it.each(ERROR_CODES)('names %s after its layer', (code) => {
    expect(PREFIXES[CATALOGUE[code].layer]).toContain(code.split('_')[0]);
  });

  it.each(ERROR_CODES)('gives %s an advice that fits its layer', (code) => {
    expect(ADVICE[CATALOGUE[code].layer]).toContain(CATALOGUE[code].retry);
  });

  it('explains every code once, in a sentence without its full stop', () => {
    const meanings = ERROR_CODES.map((code) => CATALOGUE[code].meaning);
    expect(new Set(meanings).size).toBe(ERROR_CODES.length);
    for (const meaning of meanings) expect(meaning).toMatch(/^[A-Z].{10,}[^.]$/);
  });
});

describe('isErrorCode', () => {
  it('knows every code of the list', () => {
    expect(ERROR_CODES.every(isErrorCode)).toBe(true);
  });

  it.each(['', 'card_removed', 'CARD_REMOVED ', 'toString', '__proto__', 'constructor'])(
    'does not take %j for a code',
    (text) => {
      expect(isErrorCode(text)).toBe(false);
    },
  );
});

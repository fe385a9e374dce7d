// Every way this program can fail to finish. Closed: no other code exists, each is thrown somewhere, each has words
// in every language (src/words/*/failures.json), and tests hold all three.

export type Layer =
  | 'reader'
  | 'card-link'
  | 'apdu'
  | 'credential'
  | 'channel'
  | 'card-kind'
  | 'format'
  | 'trust-store'
  | 'host'
  | 'files'
  | 'bug';

/** What a person should do next; the words for each code say it in full. */
export type Retry =
  | 'fix-reader'
  | 'tap-again'
  | 'check-input'
  | 'choose-reader'
  | 'another-card'
  | 'municipal-office'
  | 'report'
  | 'reinstall';

interface CatalogueEntry {
  readonly layer: Layer;
  readonly retry: Retry;
  /** For the reader of this table; the words people see are in src/words. */
  readonly meaning: string;
}

export const CATALOGUE = {
  READER_SERVICE_DOWN: entry('reader', 'fix-reader', 'The smart card service of the system does not answer'),
  READER_NONE: entry('reader', 'fix-reader', 'The service runs, no reader is attached'),
  READER_NAME_UNKNOWN: entry('reader', 'choose-reader', 'The named reader is not attached'),
  READER_SEVERAL: entry('reader', 'choose-reader', 'Cards lie on several readers and none was chosen'),
  READER_UNPLUGGED: entry('reader', 'fix-reader', 'The reader went away during the reading'),
  READER_BUSY: entry('reader', 'tap-again', 'Another program holds the card'),
  READER_PROTOCOL: entry('reader', 'fix-reader', 'The reader or its driver refused an exchange'),

  CARD_ABSENT: entry('card-link', 'tap-again', 'No card was placed in the time allowed'),
  CARD_REMOVED: entry('card-link', 'tap-again', 'The card left the field during the reading'),
  CARD_MUTE: entry('card-link', 'tap-again', 'A card is felt but does not answer'),
  CARD_RESET: entry('card-link', 'tap-again', 'The card was reset by something else'),
  CARD_TIMEOUT: entry('card-link', 'tap-again', 'The card stopped answering within the time limit'),

  APDU_STATUS: entry('apdu', 'tap-again', 'A command was answered with an unexpected status word'),
  APDU_SHORT_RESPONSE: entry('apdu', 'tap-again', 'An answer was shorter than its format allows'),
  APDU_TOO_LONG: entry('apdu', 'report', 'A file or answer is longer than any card of this kind has'),

  CREDENTIAL_FORMAT: entry('credential', 'check-input', 'The card number does not have its format'),
  CREDENTIAL_REJECTED: entry('credential', 'check-input', 'The card does not accept the card number'),
  CREDENTIAL_PIN_REJECTED: entry('credential', 'check-input', 'The PIN was wrong and one try was spent'),
  CREDENTIAL_BLOCKED: entry(
    'credential',
    'municipal-office',
    'The PIN is blocked; only an office can reset it',
  ),
  CREDENTIAL_TRIES_UNKNOWN: entry(
    'credential',
    'tap-again',
    'The card does not say how many tries are left, so no PIN was sent',
  ),
  CREDENTIAL_UNCONFIRMED: entry(
    'credential',
    'check-input',
    'The tries left are not what the person confirmed, so no PIN was sent',
  ),

  SM_AUTHENTICATION_FAILED: entry('channel', 'tap-again', 'The card did not return the nonces it was sent'),
  SM_MAC_MISMATCH: entry('channel', 'tap-again', 'The MAC over the answer of the card is wrong'),
  SM_MALFORMED: entry('channel', 'tap-again', 'A protected answer does not decrypt to its format'),
  SM_LOST: entry('channel', 'tap-again', 'The card lost the session in mid-reading'),

  CARD_UNSUPPORTED: entry('card-kind', 'another-card', 'Not a card this program reads'),
  CARD_SPEC_VERSION_UNKNOWN: entry(
    'card-kind',
    'report',
    'A residence card of a type this version does not know',
  ),

  TLV_TRUNCATED: entry('format', 'report', 'A structure ends before its length says'),
  TLV_TAG_UNEXPECTED: entry('format', 'report', 'A required tag is missing or another stands in its place'),
  TLV_LIMIT: entry('format', 'report', 'A structure is nested deeper or has more parts than allowed'),
  FIELD_INVALID: entry('format', 'report', 'A field does not have its format'),
  TEXT_INVALID: entry('format', 'report', 'Text is in none of the known encodings'),
  IMAGE_INVALID: entry('format', 'report', 'An image does not decode within its limits'),
  IMAGE_TIMEOUT: entry('format', 'report', 'An image took too long to decode and was given up'),
  CERTIFICATE_INVALID: entry('format', 'report', 'A certificate cannot be parsed'),

  ANCHORS_UNREADABLE: entry('trust-store', 'reinstall', 'The stored CA certificates cannot be read'),
  ANCHORS_TAMPERED: entry('trust-store', 'reinstall', 'A stored CA certificate no longer has its digest'),
  ANCHOR_NOT_PINNED: entry(
    'trust-store',
    'check-input',
    'A file offered for import matches no official digest',
  ),

  CODES_INVALID: entry('files', 'check-input', 'A code table offered for import has a wrong row'),
  FACTS_INVALID: entry('files', 'check-input', 'A file of facts has a wrong key or value'),
  FILE_UNREADABLE: entry('files', 'check-input', 'A named file cannot be read'),
  FILE_UNWRITABLE: entry('files', 'check-input', 'A file cannot be written where it was asked for'),
  FILE_DAMAGED: entry('files', 'check-input', 'A saved file is not one of ours, or was changed since'),
  FILE_PASSPHRASE_WRONG: entry('files', 'check-input', 'A saved file does not open with this passphrase'),

  CRYPTO_SELF_TEST_FAILED: entry('host', 'reinstall', 'A cryptographic primitive gives a wrong known answer'),
  HOST_CRASHED: entry('host', 'tap-again', 'The process that reads cards ended and was started again'),
  IPC_INVALID: entry('host', 'report', 'A message between window and host does not have its shape'),
  READING_CANCELLED: entry('host', 'tap-again', 'The person cancelled the reading'),
  VPCD_UNREACHABLE: entry('host', 'fix-reader', 'No virtual reader listens for a simulated card'),

  INVARIANT: entry('bug', 'report', 'A state that the program excludes occurred'),
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof CATALOGUE;

export const ERROR_CODES = Object.keys(CATALOGUE).filter(isErrorCode);

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(CATALOGUE, text);
}

function entry(layer: Layer, retry: Retry, meaning: string): CatalogueEntry {
  return { layer, retry, meaning };
}

// What no reading can go below: the exchanges that must happen, each in its shortest form. Computed from the lengths of the
// files and the formats of the specification, not from what the program does.

import type { ExchangeSize } from './link-model.ts';

/** Longest data of a short answer (ISO/IEC 7816-4 §5.1). */
const SHORT_ANSWER = 256;
const STATUS_WORD = 2;
/** CLA INS P1 P2 Le. */
const SHORT_READ = 5;
/** CLA INS P1 P2 00 Le Le. */
const EXTENDED_READ = 7;
/** CLA 08 INS P1 P2, Lc, DO'96' with two octets, Le. MOJ-RC-1.5 §3.4.2; MOJ-RC2-1.1 §4.2.5. */
const SHORT_PROTECTED_READ = 10;
const EXTENDED_PROTECTED_READ = 13;
/** SELECT by a name of 16 octets, without an answer. */
const SELECT_DF: ExchangeSize = { sent: 21, received: STATUS_WORD };
/** CLA INS P1 P2 Lc and DO'86' with the padded number of 12 octets: 16 with either cipher. */
const VERIFY_NUMBER: ExchangeSize = { sent: 24, received: STATUS_WORD };
const GET_CHALLENGE: ExchangeSize = { sent: 5, received: 8 + STATUS_WORD };
/** 32 + 8 octets there and back. */
const MUTUAL_AUTHENTICATE: ExchangeSize = { sent: 5 + 40 + 1, received: 40 + STATUS_WORD };

export type LengthForm = 'extended' | 'short';

export interface StoredFile {
  /** Octets as stored. */
  readonly length: number;
  readonly protected: boolean;
}

export interface ResidenceCardContents {
  /** Of カード種別: 3 or 4. */
  readonly typeFileLength: number;
  readonly directories: number;
  readonly blockSize: 8 | 16;
  readonly files: readonly StoredFile[];
}

/** カード種別, the handshake, one SELECT for each DF, and every file in as few answers as its form allows. */
export function residenceCardFloor(card: ResidenceCardContents, form: LengthForm): readonly ExchangeSize[] {
  return [
    { sent: SHORT_READ, received: card.typeFileLength + STATUS_WORD },
    GET_CHALLENGE,
    MUTUAL_AUTHENTICATE,
    VERIFY_NUMBER,
    ...Array.from({ length: card.directories }, () => SELECT_DF),
    ...card.files.flatMap((file) => fileFloor(file, card.blockSize, form)),
  ];
}

function fileFloor(file: StoredFile, blockSize: 8 | 16, form: LengthForm): readonly ExchangeSize[] {
  const limit = file.protected ? shortProtectedLimit(blockSize) : SHORT_ANSWER;
  const answer = (length: number): number =>
    (file.protected ? protectedAnswer(length, blockSize) : length) + STATUS_WORD;
  // A file that fits one short answer is asked for in the short form whatever the reader carries.
  if (form === 'extended' && file.length > limit) {
    return [
      { sent: file.protected ? EXTENDED_PROTECTED_READ : EXTENDED_READ, received: answer(file.length) },
    ];
  }
  const sent = file.protected ? SHORT_PROTECTED_READ : SHORT_READ;
  return piecesOf(file.length, limit).map((length) => ({ sent, received: answer(length) }));
}

/** Plain octets that one short protected answer holds: `86 81 LL 01`, whole blocks, at least one octet of padding. */
export function shortProtectedLimit(blockSize: 8 | 16): number {
  const room = SHORT_ANSWER - 4;
  return room - (room % blockSize) - 1;
}

/** Octets of DO'86' over so many plain ones. */
function protectedAnswer(plain: number, blockSize: number): number {
  const content = 1 + (Math.floor(plain / blockSize) + 1) * blockSize;
  const lengthOctets = content < 0x80 ? 1 : content < 0x100 ? 2 : 3;
  return 1 + lengthOctets + content;
}

export interface MyNumberContents {
  /** Octets of each certificate read. */
  readonly certificates: readonly number[];
  readonly tokenInfo: number;
  readonly availability: number;
  /** Of the data object with the card's expiry, and 0 where the card has none. */
  readonly cardExpiry: number;
}

/** SELECT of an EF by its two-octet identifier. */
const SELECT_EF: ExchangeSize = { sent: 7, received: STATUS_WORD };
/** VERIFY without data asks for the tries left. */
const ASK_TRIES: ExchangeSize = { sent: 4, received: STATUS_WORD };
/** SELECT by a name of 10 octets. */
const SELECT_APPLICATION: ExchangeSize = { sent: 15, received: STATUS_WORD };

/**
 * Without a PIN. These cards take short APDUs only, so there is no other form.
 * Observed: VERIFY also takes a short identifier, which would save three SELECTs; it is not counted on where a PIN is.
 */
export function myNumberFloor(card: MyNumberContents): readonly ExchangeSize[] {
  const read = (length: number): readonly ExchangeSize[] =>
    piecesOf(length, SHORT_ANSWER).map((piece) => ({ sent: SHORT_READ, received: piece + STATUS_WORD }));
  return [
    { sent: SHORT_READ, received: card.cardExpiry + STATUS_WORD },
    SELECT_APPLICATION,
    ...read(card.tokenInfo),
    ...read(card.availability),
    ...card.certificates.flatMap(read),
    SELECT_EF,
    ASK_TRIES,
    SELECT_EF,
    ASK_TRIES,
    SELECT_APPLICATION,
    SELECT_EF,
    ASK_TRIES,
  ];
}

/** One per 256 octets of everything that is stored, and ten. */
export function shortReaderBudget(storedOctets: number): number {
  return Math.ceil(storedOctets / SHORT_ANSWER) + 10;
}

function piecesOf(length: number, limit: number): readonly number[] {
  const pieces = Math.max(1, Math.ceil(length / limit));
  return Array.from({ length: pieces }, (_, index) => Math.min(limit, length - index * limit));
}

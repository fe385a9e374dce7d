// SW1-SW2 of a response, and the questions asked of it. No other file compares bare numbers.
// Spec: MOJ-RC-1.5 Table 4-5; ISO/IEC 7816-4 §5.6.

/** SW1 × 100h + SW2. */
export type StatusWord = number;

export const SW = {
  SUCCESS: 0x9000,
  END_OF_FILE_REACHED: 0x6282,
  DF_BLOCKED: 0x6283,
  VERIFICATION_MISMATCH: 0x6300,
  /** Observed on My Number cards: the application has no key to be delivered to. */
  NO_DELIVERY_KEY: 0x66f1,
  WRONG_LENGTH: 0x6700,
  SM_NOT_SUPPORTED: 0x6882,
  SECURITY_STATUS_NOT_SATISFIED: 0x6982,
  AUTHENTICATION_METHOD_BLOCKED: 0x6983,
  REFERENCE_DATA_INVALIDATED: 0x6984,
  CONDITIONS_NOT_SATISFIED: 0x6985,
  NO_CURRENT_EF: 0x6986,
  SM_OBJECT_MISSING: 0x6987,
  SM_OBJECT_INCORRECT: 0x6988,
  /** Observed on My Number cards: every protected command after a session that broke. */
  SM_SESSION_BROKEN: 0x69fc,
  DATA_FIELD_INCORRECT: 0x6a80,
  FUNCTION_NOT_SUPPORTED: 0x6a81,
  FILE_NOT_FOUND: 0x6a82,
  P1P2_INCORRECT: 0x6a86,
  LC_INCONSISTENT: 0x6a87,
  OFFSET_OUTSIDE_FILE: 0x6b00,
  INS_NOT_SUPPORTED: 0x6d00,
  CLA_NOT_SUPPORTED: 0x6e00,
  SELF_DIAGNOSIS: 0x6f00,
} as const;

/** Data was delivered: plain success, or the file ended before Le was filled. */
export function isSuccess(sw: StatusWord): boolean {
  return sw === SW.SUCCESS || sw === SW.END_OF_FILE_REACHED;
}

/** 61xx: how many more octets GET RESPONSE will deliver (1-256), else undefined. */
export function moreData(sw: StatusWord): number | undefined {
  return sw >> 8 === 0x61 ? sw & 0xff || 0x100 : undefined;
}

/** 6Cxx: the Le the card wants (1-256), else undefined. */
export function rightLe(sw: StatusWord): number | undefined {
  return sw >> 8 === 0x6c ? sw & 0xff || 0x100 : undefined;
}

/** 63Cx: tries left after a comparison that failed, or when they were asked for (0-15), else undefined. */
export function triesLeft(sw: StatusWord): number | undefined {
  return (sw & 0xfff0) === 0x63c0 ? sw & 0x0f : undefined;
}

/**
 * No try is left, whichever way the card says so.
 * Observed: 6984 from a PIN that is blocked; other cards of the same family answer 6983 there.
 */
export function meansBlocked(sw: StatusWord): boolean {
  return (
    triesLeft(sw) === 0 || sw === SW.AUTHENTICATION_METHOD_BLOCKED || sw === SW.REFERENCE_DATA_INVALIDATED
  );
}

const LENGTH_REFUSALS: ReadonlySet<StatusWord> = new Set([
  SW.WRONG_LENGTH,
  SW.SM_OBJECT_MISSING,
  SW.SM_OBJECT_INCORRECT,
  SW.DATA_FIELD_INCORRECT,
  SW.FUNCTION_NOT_SUPPORTED,
  SW.P1P2_INCORRECT,
  SW.LC_INCONSISTENT,
  SW.INS_NOT_SUPPORTED,
  SW.CLA_NOT_SUPPORTED,
  SW.SELF_DIAGNOSIS,
]);

/**
 * Whether asking for the same octets in another length form is worth a try.
 * Observed: cards and readers refuse long forms with a variety of words, seldom with the one the standard gives.
 */
export function refusesLengthForm(sw: StatusWord): boolean {
  return LENGTH_REFUSALS.has(sw) || rightLe(sw) !== undefined;
}

const SESSION_LOST: ReadonlySet<StatusWord> = new Set([
  SW.SM_NOT_SUPPORTED,
  SW.SECURITY_STATUS_NOT_SATISFIED,
  SW.CONDITIONS_NOT_SATISFIED,
  SW.SM_OBJECT_MISSING,
  SW.SM_OBJECT_INCORRECT,
]);

/** Said after a successful authentication, these mean that the session is gone. */
export function meansSessionLost(sw: StatusWord): boolean {
  return SESSION_LOST.has(sw);
}

/** What ISO/IEC 7816-4 §5.6 gives a meaning, beside SW above; tries left and lengths are the families 63CX, 61XX, 6CXX. */
const OTHER_NAMED: ReadonlySet<StatusWord> = new Set([
  0x6200, 0x6281, 0x6284, 0x6285, 0x6286, 0x6381, 0x6400, 0x6401, 0x6500, 0x6581, 0x6600, 0x6800, 0x6881,
  0x6883, 0x6884, 0x6900, 0x6981, 0x6989, 0x6999, 0x6a00, 0x6a83, 0x6a84, 0x6a85, 0x6a88, 0x6a89, 0x6a8a,
]);
const NAMED: ReadonlySet<StatusWord> = new Set([...Object.values(SW), ...OTHER_NAMED]);

/**
 * For facts and transcripts: the word in hexadecimal when it is a known one, a family without its variable octet, else
 * `other`. An answer that was cut ends in two octets of data, and those may be anything a card holds.
 */
export function statusWordName(sw: StatusWord): string {
  if (moreData(sw) !== undefined) return '61XX';
  if (rightLe(sw) !== undefined) return '6CXX';
  if (!NAMED.has(sw) && triesLeft(sw) === undefined) return 'other';
  return sw.toString(16).toUpperCase();
}

// Every check there is, in the order in which they are shown: what decides whether this is the right procedure at all,
// then the dates of the stay, then the My Number card, then people, then the PC. A code's first letter is its level.

export const CHECK_CODES = [
  'B-PAPER-ONLY',
  'B-COMBO',
  'B-STATUS-EXCLUDED',
  'B-STATUS-DEPARTURE-PREP',
  'B-SPECIAL-PR',
  'B-INDEFINITE-STAY',
  'B-NO-RC',
  'B-RC-LOST',
  'B-RC-CARD-EXPIRED',
  'B-TOO-EARLY',
  'W-WINDOW-UNKNOWN',
  'W-NEAR-END',
  'B-LAST-DAY-COUNTER',
  'B-OVERSTAY',
  'B-ALREADY-FILED',
  'I-SPECIAL-PERIOD',
  'W-SPECIAL-END-AMBIGUOUS',
  'B-SPECIAL-ENDED',
  'B-NO-SPECIAL-PERIOD',
  'W-FOLLOWUP-ONLINE-BLOCKED',
  'I-FOLLOWUP-ONLINE-OK',
  'W-P1-USER-CONFIRM',
  'B-P4-LATE',
  'W-P4-LAST-DAYS',
  'B-MNC-ABSENT',
  'B-MNC-EXPIRED',
  'W-MNC-LAPSES-WITH-STAY',
  'W-MNC-EXPIRES-SOON',
  'B-AUTH-ABSENT',
  'B-SIGN-ABSENT',
  'B-AUTH-EXPIRED',
  'B-SIGN-EXPIRED',
  'B-SIGN-REVOKED',
  'B-AUTH-LOCKED',
  'B-SIGN-LOCKED',
  'W-AUTH-ONE-TRY-LEFT',
  'W-SIGN-ONE-TRY-LEFT',
  'W-AUTH-UNVERIFIED',
  'W-SIGN-UNVERIFIED',
  'W-SIGN-ADDR-CHANGED',
  'B-DOB-MISMATCH',
  'W-NAME-DIFFERS',
  'B-MINOR-SELF',
  'B-OVERSEAS',
  'W-READER-MISSING-TRY-QR',
  'B-JPKI-MISSING',
  'B-PC-REQUIRED',
  'B-OS-UNSUPPORTED',
  'W-MACOS-UNCONFIRMED',
  'B-BROWSER',
  'W-BROWSER-OLD',
  'W-REGISTER-FIRST',
  'W-PHOTO-OLD',
  'W-TOKUTEI-ONLINE-ORDINARY-CARD',
  /** Ours: something above could not be judged, so the answer is not a plain "ready". */
  'W-NOT-CONFIRMED',
] as const;

export type CheckCode = (typeof CHECK_CODES)[number];

export type Level = 'block' | 'warning' | 'info';

export function levelOf(code: CheckCode): Level {
  if (code.startsWith('B-')) return 'block';
  return code.startsWith('W-') ? 'warning' : 'info';
}

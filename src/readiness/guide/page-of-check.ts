// Which page of the guide tells more about a check. Checks of the PC and of the two persons have none: nothing is to be
// looked up about them.

import type { CheckCode } from '../tables/check-codes.ts';
import type { GuidePageId } from '../tables/guide-pages.ts';

const PAGES: Partial<Record<CheckCode, GuidePageId>> = {
  'B-PAPER-ONLY': 'documents',
  'B-COMBO': 'documents',
  'B-STATUS-EXCLUDED': 'online-system',
  'B-STATUS-DEPARTURE-PREP': 'online-system',
  'B-SPECIAL-PR': 'offices',
  'B-INDEFINITE-STAY': 'card-validity',
  'B-NO-RC': 'card',
  'B-RC-LOST': 'card-lost',
  'B-RC-CARD-EXPIRED': 'card-validity',
  'B-TOO-EARLY': 'extension',
  'W-WINDOW-UNKNOWN': 'extension',
  'W-NEAR-END': 'extension',
  'B-LAST-DAY-COUNTER': 'offices',
  'B-OVERSTAY': 'offices',
  'B-ALREADY-FILED': 'online-system',
  'I-SPECIAL-PERIOD': 'extension',
  'W-SPECIAL-END-AMBIGUOUS': 'extension',
  'B-SPECIAL-ENDED': 'offices',
  'B-NO-SPECIAL-PERIOD': 'offices',
  'W-FOLLOWUP-ONLINE-BLOCKED': 'offices',
  'W-P1-USER-CONFIRM': 'online-system',
  'B-P4-LATE': 'birth',
  'W-P4-LAST-DAYS': 'birth',
  'B-MNC-ABSENT': 'my-number-card',
  'B-MNC-EXPIRED': 'my-number-card',
  'W-MNC-LAPSES-WITH-STAY': 'my-number-card',
  'W-MNC-EXPIRES-SOON': 'my-number-card',
  'B-AUTH-ABSENT': 'my-number-card',
  'B-SIGN-ABSENT': 'my-number-card',
  'B-AUTH-EXPIRED': 'my-number-card',
  'B-SIGN-EXPIRED': 'my-number-card',
  'B-SIGN-REVOKED': 'my-number-card',
  'B-AUTH-LOCKED': 'my-number-card',
  'B-SIGN-LOCKED': 'my-number-card',
  'W-AUTH-ONE-TRY-LEFT': 'my-number-card',
  'W-SIGN-ONE-TRY-LEFT': 'my-number-card',
  'W-SIGN-ADDR-CHANGED': 'my-number-card',
  'B-MINOR-SELF': 'online-system',
  'B-OVERSEAS': 'online-system',
  'W-REGISTER-FIRST': 'online-system',
  'W-PHOTO-OLD': 'documents',
  'W-TOKUTEI-ONLINE-ORDINARY-CARD': 'specified-card',
};

export function pageOfCheck(code: CheckCode): GuidePageId | undefined {
  return PAGES[code];
}

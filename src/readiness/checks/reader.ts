// The leaflet asks for a card reader. A route with a phone instead is reported for the system of 2026 and not confirmed.

import { checkFlag, fires, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const readerMissing: Check = {
  code: 'W-READER-MISSING-TRY-QR',
  citation: sourced('D', 'S2', 'P4'),
  applies: isOnline,
  check: (s) =>
    checkFlag(
      s,
      'reader',
      fires(reason('reader-missing', {}), {
        fix: 'attach-reader-or-see-phone-route',
        place: 'own-pc',
        links: ['online-system-self'],
      }),
    ),
};

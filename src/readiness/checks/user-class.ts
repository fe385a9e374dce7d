// Which kinds of user may file procedure 1 online is in an official list that was not found: confirm it.

import { fires, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const userClass: Check = {
  code: 'W-P1-USER-CONFIRM',
  citation: sourced('B', 'O2'),
  applies: (s) => isOnline(s) && s.filing.has('P1'),
  check: () =>
    fires(reason('user-class-unconfirmed', {}), {
      fix: 'confirm-user-class',
      place: 'official-site',
      links: ['online-system-self', 'online-system-questions'],
    }),
};

// 利用者情報登録 comes before the first application and takes an approval by mail.

import { checkFlag, fires, type Check } from '../check.ts';
import { isOnline } from '../situation.ts';
import { prepareBy } from '../stay-judgement.ts';
import { reason } from '../tables/reasons.ts';
import { sourced } from '../tables/sourced.ts';

export const registerFirst: Check = {
  code: 'W-REGISTER-FIRST',
  citation: sourced('A', 'S2'),
  applies: isOnline,
  check: (s) =>
    checkFlag(
      s,
      'accountRegistered',
      fires(reason('account-missing', {}), {
        fix: 'register-account',
        place: 'online-system',
        links: ['online-system'],
        ...prepareBy(s),
      }),
    ),
};

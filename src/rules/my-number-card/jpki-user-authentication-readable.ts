// 利用者証明用電子証明書 is on the card and is a certificate. It needs no PIN, so its absence is the card's doing.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiUserAuthenticationReadable: MyNumberRule = {
  id: 'jpki-user-authentication-readable',
  citation: cite('RFC-5280', '4.1'),
  onFail: 'undetermined',
  applies: () => true,
  check: ({ card, evidence }) => {
    const stored = card.jpki.certificates['user-authentication'];
    if (stored.state === 'absent') return { status: 'fail', reason: 'not-on-card' };
    if (stored.state === 'locked') return { status: 'not-checked', reason: 'pin-wanted' };
    const certificate = evidence.certificates['user-authentication'];
    return stored.state === 'read' && certificate?.status === 'parsed'
      ? PASS
      : { status: 'fail', reason: 'unreadable' };
  },
};

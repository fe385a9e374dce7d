// The card signed a fresh nonce with the key of its 利用者証明用電子証明書: this is the chip that was certified, not a copy of
// its certificate.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiKeyPossessed: MyNumberRule = {
  id: 'jpki-key-possessed',
  citation: cite('RFC-5280', '4.1.2.7'),
  onFail: 'not-authentic',
  // Only on request: it needs the PIN.
  applies: ({ evidence }) => evidence.possession.status !== 'absent',
  check: ({ evidence: { possession } }) => {
    switch (possession.status) {
      case 'valid':
        return PASS;
      case 'invalid':
        return { status: 'fail', reason: 'signature-does-not-match' };
      case 'absent':
      case 'not-checked':
        return { status: 'not-checked', reason: possession.reason };
    }
  },
};

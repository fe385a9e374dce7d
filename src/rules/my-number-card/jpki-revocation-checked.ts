// Whether a certificate was revoked. The law gives that only to the verifiers it names (公的個人認証法 第17条, 第36条), so this
// program does not ask; the holder's own check in JPKI利用者ソフト is the official way.

import { cite } from '../../spec/cite.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiRevocationChecked: MyNumberRule = {
  id: 'jpki-revocation-checked',
  citation: cite('JPKI-ACT', '17, 36'),
  onFail: 'none',
  applies: () => true,
  check: ({ evidence }) => ({ status: 'not-checked', reason: evidence.revocation.reason }),
};

// Each certificate that was read is for its one purpose: 利用者証明用 to authenticate, 署名用 to sign and to be held to it.

import { cite } from '../../spec/cite.ts';
import { anyParsed, checkAll } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiKeyUsageSpecified: MyNumberRule = {
  id: 'jpki-key-usage-specified',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'undetermined',
  applies: anyParsed,
  check: (context) => checkAll(context, 'key-usage'),
};

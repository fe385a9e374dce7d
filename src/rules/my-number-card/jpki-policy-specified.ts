// Each certificate that was read names the certificate policy of its kind. The extension is critical and understood.

import { cite } from '../../spec/cite.ts';
import { anyParsed, checkAll } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiPolicySpecified: MyNumberRule = {
  id: 'jpki-policy-specified',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'undetermined',
  applies: anyParsed,
  check: (context) => checkAll(context, 'policy'),
};

// No critical extension is left that this program does not understand; one that is forbids using the certificate.

import { cite } from '../../spec/cite.ts';
import { anyParsed, checkAll } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiExtensionsUnderstood: MyNumberRule = {
  id: 'jpki-extensions-understood',
  citation: cite('RFC-5280', '4.2'),
  onFail: 'undetermined',
  applies: anyParsed,
  check: (context) => checkAll(context, 'critical-extensions'),
};

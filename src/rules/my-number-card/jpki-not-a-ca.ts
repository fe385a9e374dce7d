// No certificate of a holder is one of a CA.

import { cite } from '../../spec/cite.ts';
import { anyParsed, checkAll } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiNotACa: MyNumberRule = {
  id: 'jpki-not-a-ca',
  citation: cite('RFC-5280', '4.2.1.9'),
  onFail: 'undetermined',
  applies: anyParsed,
  check: (context) => checkAll(context, 'basic-constraints'),
};

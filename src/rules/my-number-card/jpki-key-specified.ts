// Algorithm and size of each key are those of a generation in use.

import { cite } from '../../spec/cite.ts';
import { anyParsed, checkAll } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiKeySpecified: MyNumberRule = {
  id: 'jpki-key-specified',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'undetermined',
  applies: anyParsed,
  check: (context) => checkAll(context, 'key'),
};

// Each certificate that was read is signed with the algorithm of its generation.

import { cite } from '../../spec/cite.ts';
import { anyParsed, checkAll } from './certificates.ts';
import type { MyNumberRule } from './context.ts';

export const jpkiAlgorithmSpecified: MyNumberRule = {
  id: 'jpki-algorithm-specified',
  citation: cite('JPKI-PROFILE-3.2', ''),
  onFail: 'undetermined',
  applies: anyParsed,
  check: (context) => checkAll(context, 'signature-algorithm'),
};

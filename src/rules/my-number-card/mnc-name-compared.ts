// Names are compared by a person: the residence card has its name in an image, and writes it by other rules.

import { cite } from '../../spec/cite.ts';
import { type MyNumberRule, hasHolder } from './context.ts';

export const mncNameCompared: MyNumberRule = {
  id: 'mnc-name-compared',
  citation: cite('MOJ-RC2-1.1', '3.3.4'),
  onFail: 'none',
  applies: (context) => context.residenceCard !== undefined && hasHolder(context),
  check: () => ({ status: 'not-checked', reason: 'for-the-eye' }),
};

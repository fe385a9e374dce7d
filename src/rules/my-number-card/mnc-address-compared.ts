// Addresses are compared by a person: the residence card has its address in an image, and either card may be behind a move.

import { cite } from '../../spec/cite.ts';
import { type MyNumberRule, hasHolder } from './context.ts';

export const mncAddressCompared: MyNumberRule = {
  id: 'mnc-address-compared',
  citation: cite('MOJ-RC2-1.1', '3.3.4'),
  onFail: 'none',
  applies: (context) => context.residenceCard !== undefined && hasHolder(context),
  check: () => ({ status: 'not-checked', reason: 'for-the-eye' }),
};

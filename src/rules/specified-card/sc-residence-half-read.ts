// The residence card on the chip was read. Without it nothing about it is confirmed, whatever the other half says.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { SpecifiedRule } from './context.ts';

export const scResidenceHalfRead: SpecifiedRule = {
  id: 'sc-residence-half-read',
  citation: cite('MOJ-SRC-1.1', ''),
  onFail: 'undetermined',
  applies: () => true,
  check: ({ residence }) =>
    residence.state === 'read' ? PASS : { status: 'not-checked', reason: residence.reason },
};

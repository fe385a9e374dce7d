// The channel to 在留AP is the specified one, and not an assumption that happened to work. It decides nothing: what came through
// it, the check code confirms or does not.

import { cite } from '../../spec/cite.ts';
import { PASS } from '../rule.ts';
import type { SpecifiedRule } from './context.ts';

export const scChannelConfirmed: SpecifiedRule = {
  id: 'sc-channel-confirmed',
  citation: cite('MOJ-SRC-1.1', ''),
  onFail: 'none',
  applies: ({ residence }) => residence.state === 'read',
  check: ({ residence }) =>
    residence.state === 'read' && residence.experimental
      ? { status: 'warn', reason: 'experimental-channel' }
      : PASS,
};

// The rules of specified cards, in the order they are shown, before those of the residence half.

import type { SpecifiedRule } from './context.ts';
import { scBirthDatesAgree } from './sc-birth-dates-agree.ts';
import { scChannelConfirmed } from './sc-channel-confirmed.ts';
import { scMyNumberHalfConsistent } from './sc-my-number-half-consistent.ts';
import { scResidenceHalfRead } from './sc-residence-half-read.ts';

export const SPECIFIED_CARD_RULES: readonly SpecifiedRule[] = [
  scResidenceHalfRead,
  scMyNumberHalfConsistent,
  scBirthDatesAgree,
  scChannelConfirmed,
];

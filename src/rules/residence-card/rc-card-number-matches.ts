// The number on the chip is the number the card was opened with. A card that answers to one number and says another is
// no card of the agency; both are shown.

import { cite } from '../../spec/cite.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcCardNumberMatches: Rule = {
  id: 'rc-card-number-matches',
  citation: cite('MOJ-RC2-1.1', '3.3.4.3'),
  onFail: 'not-authentic',
  // Generation 1 holds its number in the front image only.
  applies: ({ card }) => card.generation === 2,
  check: ({ card, typedCardNumber }) => {
    if (card.generation !== 2 || card.fields.cardNumber.state !== 'read') {
      return { status: 'not-checked', reason: 'number-not-readable' };
    }
    return card.fields.cardNumber.value === typedCardNumber
      ? PASS
      : { status: 'fail', reason: 'numbers-differ' };
  },
};

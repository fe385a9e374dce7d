// Everything the check knows, laid over each other: this computer, the cards, what a person said, and last what the
// two cards say together.

import { known } from '../../../src/readiness/fact.ts';
import { type FactName, type Facts, NO_FACTS, mergeFacts } from '../../../src/readiness/facts.ts';
import type { ReadinessState } from '../../state/readiness-state.ts';

type Sources = Pick<ReadinessState, 'probed' | 'cards' | 'answers'>;

export function factsOf({ probed, cards: { residence, myNumber }, answers }: Sources): Facts {
  // The age is that of the residence card's holder where both cards say one: the two are compared as birth dates.
  // Last what the cards say together: nobody answers over two birth dates that were compared.
  const sources = [probed, myNumber?.facts, residence?.facts, answers, sameHolder({ residence, myNumber })];
  return sources.reduce<Facts>((facts, source) => mergeFacts(facts, source ?? {}), NO_FACTS);
}

/** Birth dates are compared here and go no further. A card without one says nothing. */
function sameHolder({ residence, myNumber }: Sources['cards']): Partial<Facts> {
  const [one, other] = [residence?.birthDate ?? null, myNumber?.birthDate ?? null];
  return one === null || other === null ? {} : { birthDatesMatch: known(one === other, 'certificate') };
}

/** What a chip says, or two cards together, is read again rather than typed over; the rest a person may know better. */
export function isEditable(facts: Facts, name: FactName): boolean {
  const fact = facts[name];
  if (fact.state === 'unknown') return true;
  return name === 'birthDatesMatch' ? fact.from === 'person' : fact.from !== 'chip';
}

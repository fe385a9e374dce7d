import { describe, expect, it } from 'vitest';
import { known } from '../../../src/readiness/fact.ts';
import { NO_FACTS, mergeFacts } from '../../../src/readiness/facts.ts';
import { reopenedFacts, withoutCards } from '../../../src/readiness/reopened-facts.ts';

const kept = {
  status: known('留学', 'person'),
  age: known(23, 'person'),
  os: known('Windows 11', 'person'),
  reader: known(true, 'person'),
  signCertificate: known('valid', 'person'),
  signTries: known(5, 'person'),
  photoAgeDays: known(30, 'person'),
} as const;

describe('answers that were kept', () => {
  it('say nothing of this computer, nor of what only a card can say today', () => {
    expect(reopenedFacts(kept, 0)).toEqual({
      status: kept.status,
      age: kept.age,
      photoAgeDays: kept.photoAgeDays,
    });
  });

  it('have aged with the calendar', () => {
    const later = reopenedFacts(kept, 400);
    expect(later.photoAgeDays).toEqual(known(430, 'person'));
    expect(later.age).toBeUndefined();
    expect(later.status).toEqual(kept.status);
  });

  it('are not made younger by a clock that was set back', () => {
    expect(reopenedFacts(kept, -3).photoAgeDays).toEqual(known(30, 'person'));
  });
});

describe('what goes into a file that has no room for a mark', () => {
  it('is nothing a card said', () => {
    const facts = mergeFacts(NO_FACTS, {
      status: known('留学', 'chip'),
      authTries: known(3, 'certificate'),
      inJapan: known(true, 'person'),
    });
    const left = mergeFacts(NO_FACTS, withoutCards(facts));
    expect(left).toEqual(mergeFacts(NO_FACTS, { inJapan: known(true, 'person') }));
  });
});

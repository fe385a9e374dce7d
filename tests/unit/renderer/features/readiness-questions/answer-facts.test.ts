import { describe, expect, it } from 'vitest';
import {
  choiceFacts,
  periodFacts,
  subtypeFacts,
  yesNoFacts,
} from '../../../../../renderer/features/readiness-questions/answer-facts.ts';
import { known, notApplicable } from '../../../../../src/readiness/fact.ts';
import { loadReadinessWords } from '../../../../../src/words/load-readiness-words.ts';

describe('an answer', () => {
  it('is typed, whatever it says', () => {
    expect(yesNoFacts('inJapan', false)).toEqual({ inJapan: known(false, 'person') });
  });

  it('to the 指定書 is the words it asks about, or that there are none', () => {
    expect(subtypeFacts(true)).toEqual({ statusSubtype: known('出国準備期間', 'person') });
    expect(subtypeFacts(false)).toEqual({ statusSubtype: notApplicable('person') });
  });

  it('to the period says how many days it has, and that an indefinite one does not end', () => {
    expect(periodFacts({ kind: 'days', days: 30 })).toEqual({
      periodOfStay: known({ kind: 'days', days: 30 }, 'person'),
      periodDays: known(30, 'person'),
    });
    expect(periodFacts({ kind: 'months', months: 36 }).periodDays).toEqual(notApplicable('person'));
    expect(periodFacts({ kind: 'indefinite' }).periodEnd).toEqual(notApplicable('person'));
  });

  it('is understood for each choice the words list', async () => {
    const { choices } = (await loadReadinessWords('ja')).readiness;
    for (const name of ['cardType', 'myNumberCard', 'authCertificate', 'signCertificate'] as const) {
      for (const choice of Object.keys(choices[name]))
        expect(choiceFacts(name, choice), choice).toBeDefined();
    }
    expect(choiceFacts('cardType', '9')).toBeUndefined();
  });
});

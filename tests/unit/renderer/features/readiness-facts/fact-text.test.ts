import { describe, expect, it } from 'vitest';
import { factWords } from '../../../../../renderer/features/readiness-facts/fact-text.ts';
import { loadWords } from '../../../../../renderer/words/language.ts';
import { loadReadinessWindowWords } from '../../../../../renderer/words/readiness-words.ts';
import { known, notApplicable } from '../../../../../src/readiness/fact.ts';
import { NO_FACTS, type Facts } from '../../../../../src/readiness/facts.ts';
import { dateLiteral } from '../../../../../src/time/jst-date.ts';

const WORDS = await loadReadinessWindowWords(await loadWords('en'));

const said = (facts: Partial<Facts>, name: keyof Facts): string | null =>
  factWords(WORDS, { ...NO_FACTS, ...facts }, name).value;

describe('a fact in words', () => {
  it('has no value while it is not known', () => {
    expect(factWords(WORDS, NO_FACTS, 'periodEnd')).toEqual({
      label: 'End of the period of stay',
      value: null,
      from: null,
    });
  });

  it('is written as a person writes it', () => {
    expect(said({ periodEnd: known(dateLiteral('2027-01-31'), 'chip') }, 'periodEnd')).toBe(
      '31 January 2027',
    );
    expect(said({ periodEnd: notApplicable('chip') }, 'periodEnd')).toBe('There is none');
    expect(said({ periodOfStay: known({ kind: 'months', months: 15 }, 'chip') }, 'periodOfStay')).toBe(
      '1 year and 3 months',
    );
    expect(said({ status: known('留学', 'chip') }, 'status')).toBe('Student (留学)');
    expect(said({ cardType: known('7', 'chip') }, 'cardType')).toBe('Specified residence card');
    expect(said({ signCertificate: known('revoked', 'person') }, 'signCertificate')).toBe('Revoked');
    expect(said({ inJapan: known(false, 'person') }, 'inJapan')).toBe('No');
    expect(said({ authTries: known(0, 'certificate') }, 'authTries')).toBe('0');
    expect(said({ os: known('Windows 11', 'probe') }, 'os')).toBe('Windows 11');
  });
});

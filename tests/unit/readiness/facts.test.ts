import { describe, expect, it } from 'vitest';
import { known, notApplicable, UNKNOWN } from '../../../src/readiness/fact.ts';
import { mergeFacts, NO_FACTS } from '../../../src/readiness/facts.ts';

describe('mergeFacts', () => {
  it('lets what was read go before what was typed', () => {
    const typed = { ...NO_FACTS, cardType: known('1', 'person'), age: known(30, 'person') } as const;
    const merged = mergeFacts(typed, { cardType: known('5', 'chip') });
    expect(merged.cardType).toEqual({ state: 'known', value: '5', from: 'chip' });
    expect(merged.age).toEqual({ state: 'known', value: 30, from: 'person' });
  });

  it('never forgets a known fact for an unknown one', () => {
    const base = { ...NO_FACTS, age: known(30, 'person') };
    expect(mergeFacts(base, { age: UNKNOWN })).toEqual(base);
  });

  it('takes "there is none" for an answer', () => {
    const base = { ...NO_FACTS, filedOn: UNKNOWN };
    expect(mergeFacts(base, { filedOn: notApplicable('person') }).filedOn.state).toBe('not-applicable');
  });
});

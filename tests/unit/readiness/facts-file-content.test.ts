import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsFileContent } from '../../../src/readiness/facts-file-content.ts';
import { readFacts } from '../../../src/readiness/facts-file.ts';
import { known, notApplicable } from '../../../src/readiness/fact.ts';
import { NO_FACTS, type Facts } from '../../../src/readiness/facts.ts';

function reread(facts: Facts): Facts {
  const read = readFacts(factsFileContent(facts));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.facts;
}

describe('facts as a file writes them', () => {
  it('are nothing while nothing is known', () => {
    expect(factsFileContent(NO_FACTS)).toEqual({});
  });

  it('have the names and spellings of the file', () => {
    expect(
      factsFileContent({
        ...NO_FACTS,
        cardType: known('5', 'chip'),
        periodOfStay: known({ kind: 'months', months: 15 }, 'chip'),
        periodEnd: notApplicable('chip'),
        reader: known(false, 'probe'),
      }),
    ).toEqual({ card: '05', period: '1年3月', E: null, reader: false });
  });

  it('say that no card is held', () => {
    expect(factsFileContent({ ...NO_FACTS, cardType: known('none', 'person') })).toEqual({ card: 'none' });
  });

  it.each([
    { kind: 'indefinite' },
    { kind: 'days', days: 90 },
    { kind: 'months', months: 6 },
    { kind: 'months', months: 60 },
  ] as const)('read back a period: %j', (period) => {
    const facts = { ...NO_FACTS, periodOfStay: known(period, 'person') };
    expect(reread(facts)).toEqual(facts);
  });

  it('of the baseline of all cases read back as they were', () => {
    const { baseline } = JSON.parse(
      readFileSync(new URL('../../cases/readiness-cases.json', import.meta.url), 'utf8'),
    ) as { baseline: object };
    const first = readFacts(baseline);
    if (!first.ok) throw new Error(JSON.stringify(first.errors));
    expect(reread(first.facts)).toEqual(first.facts);
  });
});

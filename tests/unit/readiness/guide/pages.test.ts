import { describe, expect, it } from 'vitest';
import {
  GUIDE_PAGE_IDS,
  guidePage,
  isGuidePageId,
  linksOf,
  topicsOf,
} from '../../../../src/readiness/guide/pages.ts';
import { DEADLINES } from '../../../../src/readiness/tables/deadlines.ts';
import { GUIDE_GROUPS } from '../../../../src/readiness/tables/guide-pages.ts';
import { GUIDE_TOPICS } from '../../../../src/readiness/tables/guide-topics.ts';
import { PHONES } from '../../../../src/readiness/tables/phones.ts';

const PAGES = GUIDE_PAGE_IDS.map(guidePage);

function sorted(texts: Iterable<string>): readonly string[] {
  return [...texts].sort();
}

describe('the pages of the guide', () => {
  it('show every fact, each on one page', () => {
    const shown = PAGES.flatMap(({ sections = [] }) => sections.flatMap(topicsOf));
    expect(sorted(shown)).toEqual(sorted(Object.keys(GUIDE_TOPICS)));
  });

  it('leave out no deadline and no telephone', () => {
    const deadlines = new Set(PAGES.flatMap(({ deadlines: ids = [] }) => ids));
    expect(sorted(deadlines)).toEqual(sorted(Object.keys(DEADLINES)));
    const phones = new Set(PAGES.flatMap(({ phones: ids = [] }) => ids));
    expect(sorted(phones)).toEqual(sorted(Object.keys(PHONES)));
  });

  it('stand in every group, one after the other', () => {
    const groups = PAGES.map(({ group }) => group);
    expect([...new Set(groups)]).toEqual([...GUIDE_GROUPS]);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...GUIDE_GROUPS]);
  });

  it('are known by their names, and by no others', () => {
    expect(isGuidePageId('card-lost')).toBe(true);
    expect(isGuidePageId('constructor')).toBe(false);
  });
});

describe('linksOf', () => {
  it('gives the pages of deadlines and of the page itself once', () => {
    expect(linksOf(guidePage('card-return'))).toEqual(['card-return']);
    expect(linksOf(guidePage('refugee'))).toEqual(['refugee', 'refugee-review']);
  });

  it('leaves out what stands with a procedure already', () => {
    expect(linksOf(guidePage('card-lost'))).toEqual([]);
    expect(linksOf(guidePage('birth'))).toEqual([]);
  });
});

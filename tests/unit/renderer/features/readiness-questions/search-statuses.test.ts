import { describe, expect, it } from 'vitest';
import { searchStatuses } from '../../../../../renderer/features/readiness-questions/search-statuses.ts';
import { isStatusId, statusById } from '../../../../../src/readiness/status.ts';
import { STATUSES } from '../../../../../src/readiness/tables/statuses.ts';
import { loadReadinessWords } from '../../../../../src/words/load-readiness-words.ts';

const ALL = Object.keys(STATUSES).filter(isStatusId).map(statusById);
const { readiness } = await loadReadinessWords('ja-easy');
const LABELS = new Map(Object.entries(readiness.statuses).map(([id, { label }]) => [id, label]));

const idsOf = (typed: string): readonly string[] => searchStatuses(typed, ALL, LABELS).map(({ id }) => id);

describe('a search for 在留資格', () => {
  it('begins with those most people have', () => {
    expect(idsOf('')).toContain('student');
    expect(idsOf('').length).toBeGreaterThan(5);
  });

  it.each([
    ['技人国', 'engineer-humanities-international'],
    ['技術・人文', 'engineer-humanities-international'],
    ['engineer', 'engineer-humanities-international'],
    ['STUDENT', 'student'],
    ['りゅう学', undefined],
    ['家族滞在', 'dependent'],
    ['永住', 'permanent-resident'],
  ])('finds %s', (typed, id) => {
    if (id === undefined) expect(idsOf(typed)).toEqual([]);
    else expect(idsOf(typed)).toContain(id);
  });

  it('never offers a family of statuses in place of one', () => {
    const generic = ALL.filter((status) => status.generic === true).map(({ id }) => id);
    expect(generic.length).toBeGreaterThan(0);
    expect(idsOf('特定技能').filter((id) => generic.some((each) => each === id))).toEqual([]);
  });

  it('says so when there is none', () => {
    expect(idsOf('zzz')).toEqual([]);
  });
});

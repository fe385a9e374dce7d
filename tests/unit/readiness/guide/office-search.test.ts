import { describe, expect, it } from 'vitest';
import { allOffices, officeOf, searchOffices } from '../../../../src/readiness/guide/office-search.ts';
import { PREFECTURES } from '../../../../src/readiness/tables/prefectures.ts';

function ids(text: string): readonly string[] {
  return searchOffices(text).map(({ office }) => office.id);
}

describe('searchOffices', () => {
  it.each([
    ['埼玉県', 'tokyo'],
    ['埼玉', 'tokyo'],
    ['Saitama', 'tokyo'],
    ['神奈川県', 'yokohama'],
    ['神奈川', 'yokohama'],
    ['兵库县', 'kobe'],
    ['沖縄', 'naha'],
    ['徳島', 'takamatsu-hamanocho'],
    ['新潟', 'tokyo'],
    ['静岡', 'nagoya'],
    ['京都', 'osaka'],
  ])('puts the office of the district of %s first', (text, id) => {
    expect(searchOffices(text)[0]).toMatchObject({ office: { id }, because: 'district' });
  });

  it('does not take 京都 for a part of 東京都', () => {
    expect(searchOffices('京都').find(({ office }) => office.id === 'tokyo')?.because).not.toBe('district');
  });

  it('finds by part of an address, a postal code, a number with or without hyphens, and a label', () => {
    expect(ids('港南')).toEqual(['tokyo']);
    expect(ids('〒108-8255')).toEqual(['tokyo']);
    expect(ids('0570034259')).toEqual(['tokyo']);
    expect(ids('０３－５３６３－３０３０')).toEqual(['tokyo-yotsuya']);
    expect(ids('オンライン審査')).toEqual(['tokyo-yotsuya']);
    expect(ids('narita')).toEqual(['narita-airport']);
  });

  it('finds nothing for nothing', () => {
    expect(searchOffices('  ')).toEqual([]);
    expect(searchOffices('月面')).toEqual([]);
  });

  it('lists all offices in the order of the guide', () => {
    expect(
      allOffices()
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['sapporo', 'sendai', 'tokyo']);
    expect(allOffices()).toHaveLength(20);
  });

  it('sends every prefecture to a counter that takes residence procedures', () => {
    const prefectures = Object.keys(PREFECTURES) as (keyof typeof PREFECTURES)[];
    expect(prefectures).toHaveLength(47);
    expect(prefectures.filter((id) => !officeOf(id).residenceCounter)).toEqual([]);
  });
});

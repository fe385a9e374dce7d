// The cases of a counter, C01 to C14 of the readiness rules: what a clerk reads on the result of a card, and that a clerk
// gets no verdict about anybody's readiness. C13, two numbers, is told in result.test.ts.

import { describe, expect, it } from 'vitest';
import { showResult } from '../views/result/actions.ts';
import { RESULT } from '../views/result/selectors.ts';
import { story } from './stories.ts';

interface CounterCase {
  readonly id: string;
  readonly profile: string;
  /** What has to be read somewhere on the result. */
  readonly says: readonly RegExp[];
  readonly never?: RegExp;
}

const CASES: readonly CounterCase[] = [
  {
    id: 'C01',
    profile: 'worker',
    says: [/オンライン.*(記載されません|書かれません|記載しません)/],
    never: /申請中の手続はありません/,
  },
  { id: 'C02', profile: 'renewal-pending', says: [/申請中/, /失効情報照会/] },
  { id: 'C03', profile: 'designated', says: [/指定書を見せてもらってください/] },
  { id: 'C04', profile: 'student', says: [/就労不可/, /28時間/] },
  { id: 'C05', profile: 'student-permission-past', says: [/28時間/] },
  { id: 'C08', profile: 'permanent-resident', says: [/無期限/] },
  { id: 'C09', profile: 'ninety-days', says: [/90日/] },
  { id: 'C10', profile: 'unknown-codes', says: [/不明（コード/] },
  { id: 'C11', profile: 'worker', says: [/交付年月日/, /項目がありません/] },
  {
    id: 'C12',
    profile: 'forged-photo',
    says: [/電子署名を確認できませんでした/, /失効情報照会/],
    never: /偽/,
  },
  { id: 'C14', profile: 'gen1-student', says: [/手入力/] },
];

describe('at the counter', () => {
  it.each(CASES)('$id ($profile) reads as the rules say, without a verdict', ({ profile, says, never }) =>
    story(async (window) => {
      await showResult(window, profile);
      const text = await window.page.locator('main').innerText();
      for (const saying of says) expect(text).toMatch(saying);
      if (never !== undefined) expect(text).not.toMatch(never);
      expect(text).not.toMatch(/準備ができています|まだ申請できません|窓口での手続です/);
      expect(await window.page.locator('[data-verdict]').count()).toBe(0);
    }),
  );

  it('C06: a special permanent resident has no permission and no work restriction, and that is no fault', () =>
    story(async (window) => {
      await showResult(window, 'special-permanent-resident');
      for (const id of ['permissionType', 'workRestriction', 'comprehensivePermission']) {
        expect(await window.page.locator(RESULT.field(id)).count(), id).toBe(0);
      }
      expect(await window.page.locator('[data-outcome="authentic"]').count()).toBe(1);
    }));

  it('C07: a child under one has no photo, and that is no fault', () =>
    story(async (window) => {
      await showResult(window, 'under-one');
      expect(await window.page.locator('[data-outcome="authentic"]').count()).toBe(1);
      expect(await window.page.locator('[data-photo] canvas').count()).toBe(0);
    }));
});

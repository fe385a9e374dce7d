import { describe, expect, it } from 'vitest';
import { findStatus, saysDeparturePreparation, statusById } from '../../../src/readiness/status.ts';

describe('findStatus', () => {
  it.each([
    ['技術・人文知識・国際業務', 'engineer-humanities-international'],
    ['技術･人文知識･国際業務', 'engineer-humanities-international'],
    ['技術・人文知識・国際業務 ', 'engineer-humanities-international'],
    ['Engineer/Specialist in Humanities/International Services', 'engineer-humanities-international'],
    ['高度専門職１号ハ', 'highly-skilled-1-c'],
    ['高度専門職2号（2号ハの活動）', 'highly-skilled-2'],
    ['特定活動（出国準備期間）', 'designated-activities'],
    ['特定技能', 'specified-skilled'],
    ['短期滞留', 'temporary-visitor'],
    ['Permanent Resident', 'permanent-resident'],
    ['经营・管理', 'business-manager'],
  ])('finds %s', (text, id) => {
    expect(findStatus(text)?.id).toBe(id);
  });

  it.each(['', '(newborn)', '(applicant abroad)', '高度専門職', '永住', '技術'])(
    'does not guess at "%s"',
    (text) => {
      expect(findStatus(text)).toBeUndefined();
    },
  );

  it('keeps 永住者 and 永住者の配偶者等 apart', () => {
    expect(findStatus('永住者')?.indefinite).toBe(true);
    expect(findStatus('永住者の配偶者等')?.indefinite).toBe(false);
  });

  it('finds by id what it finds by name', () => {
    expect(findStatus('介護')).toEqual(statusById('nursing-care'));
  });
});

describe('saysDeparturePreparation', () => {
  it('sees the note with and without its last characters', () => {
    expect(saysDeparturePreparation('出国準備期間')).toBe(true);
    expect(saysDeparturePreparation('特定活動（出国準備）')).toBe(true);
    expect(saysDeparturePreparation('告示46号')).toBe(false);
  });
});

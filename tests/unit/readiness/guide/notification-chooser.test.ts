import { describe, expect, it } from 'vitest';
import { chooseNotification } from '../../../../src/readiness/guide/notification-chooser.ts';
import { findStatus } from '../../../../src/readiness/status.ts';

function owed(status: string, answers: Record<string, string> = {}): string {
  const choice = chooseNotification(findStatus(status), answers);
  if (choice.kind === 'owed') return choice.notification;
  return choice.kind === 'question' ? choice.question : choice.kind;
}

const ACTIVITY =
  '教授 高度専門職1号ハ 経営・管理 法律・会計業務 医療 教育 企業内転勤 技能実習 技能実習2号 留学 研修';
const CONTRACT =
  '高度専門職1号イ 高度専門職1号ロ 研究 技術・人文知識・国際業務 介護 技能 特定技能 特定技能1号 特定技能2号';
const NONE = '芸術 宗教 報道 文化活動 特定活動 永住者 定住者 外交 公用 短期滞在';

describe('chooseNotification', () => {
  it.each(ACTIVITY.split(' '))('%s owes the notification of the activity organization', (status) => {
    expect(owed(status)).toBe('activity');
  });

  it.each(CONTRACT.split(' '))('%s owes the notification of the contracting organization', (status) => {
    expect(owed(status)).toBe('contract');
  });

  it.each(NONE.split(' '))('%s owes none of the three', (status) => {
    expect(owed(status)).toBe('none');
  });

  it('asks 高度専門職2号 for the activity', () => {
    const question = 'highly-skilled-2-activity';
    expect(owed('高度専門職2号')).toBe(question);
    expect(owed('高度専門職2号', { [question]: 'i-or-ro' })).toBe('contract');
    expect(owed('高度専門職2号', { [question]: 'ha' })).toBe('activity');
  });

  it('asks 高度専門職1号 for its letter when it was left out', () => {
    expect(owed('高度専門職1号')).toBe('highly-skilled-1-letter');
  });

  it('asks 興行 for the contract', () => {
    const question = 'entertainer-contract-in-japan';
    expect(owed('興行')).toBe(question);
    expect(owed('興行', { [question]: 'yes' })).toBe('contract');
    expect(owed('興行', { [question]: 'no' })).toBe('none');
  });

  it.each(['家族滞在', '日本人の配偶者等', '永住者の配偶者等'])(
    'asks %s whether it is held as a spouse',
    (status) => {
      expect(owed(status)).toBe('held-as-spouse');
      expect(owed(status, { 'held-as-spouse': 'yes' })).toBe('spouse');
      expect(owed(status, { 'held-as-spouse': 'no' })).toBe('none');
    },
  );

  it('asks again when an answer is not one of the allowed', () => {
    expect(owed('興行', { 'entertainer-contract-in-japan': 'maybe' })).toBe('entertainer-contract-in-japan');
  });

  it('says nothing about a status without a published rule', () => {
    expect(owed('育成就労')).toBe('unconfirmed');
    expect(owed('何か')).toBe('unconfirmed');
  });
});

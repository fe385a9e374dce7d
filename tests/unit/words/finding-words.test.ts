import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/words/en.ts';
import { findingWords } from '../../../src/words/finding-words.ts';
import { JA } from '../../../src/words/ja.ts';

describe('findingWords', () => {
  it('says what a plain pass means', () => {
    expect(findingWords(EN, { rule: 'rc-card-number-matches', status: 'pass' })).toEqual({
      label: 'Number comparison',
      state: 'confirmed',
      sentence: 'The number on the chip is the number typed.',
    });
  });

  it('writes dates and days as the language does', () => {
    const finding = {
      rule: 'rc-card-in-date',
      status: 'pass',
      reason: 'in-date',
      params: { date: '2027-01-31', days: 72 },
    } as const;
    expect(findingWords(JA, finding).sentence).toBe('カードの有効期間は2027年1月31日までです（あと72日）。');
    expect(findingWords(EN, finding).sentence).toBe(
      'The card is valid until 31 January 2027 (72 days left).',
    );
  });

  it('says of a passed date with a recorded application how long a person may stay, and where to look', () => {
    const { sentence } = findingWords(EN, {
      rule: 'rc-period-of-stay-in-date',
      status: 'warn',
      reason: 'past-application-recorded',
      params: { date: '2026-11-10', days: 10 },
    });
    expect(sentence).toContain('recorded on the card as pending');
    expect(sentence).toContain('until the decision or until 2 months after that day, whichever is earlier');
    expect(sentence).toContain('lapse page');
  });

  it('names certificates, entries and images, and writes every date', () => {
    const known = { rule: 'jpki-key-specified', status: 'fail', reason: 'not-as-specified' } as const;
    const { sentence } = findingWords(JA, {
      ...known,
      params: { use: 'digital-signature', found: 'RSA 1024' },
    });
    expect(sentence).toContain('署名用電子証明書の鍵の種類か大きさが仕様と違います（RSA 1024）');
    const items = { rule: 'jpki-holder-readable', status: 'warn', reason: 'attributes-unreadable' } as const;
    expect(findingWords(JA, { ...items, params: { items: 'name, address' } }).sentence).toContain(
      '（氏名、住所）',
    );
    const soon = { rule: 'jpki-user-authentication-in-date', status: 'warn', reason: 'ends-soon' } as const;
    const params = { date: '2027-01-31', days: 72, renewableFrom: '2026-10-31' };
    expect(findingWords(EN, { ...soon, params }).sentence).toContain('from 31 October 2026');
    const missing = { rule: 'rc-fields-readable', status: 'fail', reason: 'fields-missing' } as const;
    expect(findingWords(EN, { ...missing, params: { fields: 'sex, faceImage' } }).sentence).toContain(
      '(Sex, Face photo)',
    );
  });

  it('names fields by their labels', () => {
    const { sentence } = findingWords(JA, {
      rule: 'rc-codes-known',
      status: 'warn',
      reason: 'codes-unknown',
      params: { fields: 'statusOfResidence, permissionType' },
    });
    expect(sentence).toContain('（在留資格、許可の種類）');
  });

  it.each([
    ['not-applicable', undefined],
    ['not-in-force', undefined],
    ['fatal', 'rule-broke'],
  ] as const)('has a sentence for %s, whatever the rule', (status, reason) => {
    const finding = { rule: 'rc-photo-stored', status, ...(reason !== undefined && { reason }) };
    expect(findingWords(EN, finding).sentence).not.toBe('');
  });

  it('shows a rule it does not know by its id', () => {
    const finding = { rule: 'xx-not-known', status: 'fail', reason: 'why' } as const;
    expect(findingWords(EN, finding)).toEqual({
      label: 'xx-not-known',
      state: 'not confirmed',
      sentence: '',
    });
  });
});

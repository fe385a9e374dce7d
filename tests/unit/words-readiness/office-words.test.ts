import { describe, expect, it } from 'vitest';
import { OFFICES } from '../../../src/readiness/tables/offices.ts';
import { officeDifferenceText, officeName } from '../../../src/words/office-words.ts';
import { wordsOf } from './all-readiness-words.ts';

describe('an office', () => {
  it('has its English name with the Japanese one, and the Japanese one elsewhere', () => {
    expect(officeName(wordsOf('en'), OFFICES.sendai)).toEqual({
      label: 'Sendai Regional Immigration Services Bureau',
      official: '仙台出入国在留管理局',
    });
    expect(officeName(wordsOf('zh-Hans'), OFFICES.sendai).label).toBe('仙台出入国在留管理局');
  });

  it('keeps the Japanese number, and says what the Chinese guide has', () => {
    expect(officeDifferenceText(wordsOf('en'), OFFICES.sendai.differs)).toBe(
      'The Japanese and the Chinese guide differ. The Japanese one is followed. The Chinese guide says: 022-256-6076',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { cardName } from '../../../src/words/card-words.ts';
import { EN } from '../../../src/words/en.ts';
import { JA } from '../../../src/words/ja.ts';

describe('cardName', () => {
  it('names kind and generation', () => {
    expect(cardName(JA, { kind: 'residence-card', generation: 2 })).toBe('在留カード（第2世代）');
    expect(cardName(EN, { kind: 'residence-card', generation: 1 })).toBe(
      'Residence Card (在留カード), first generation',
    );
  });

  it('names a kind without generations alone', () => {
    expect(cardName(JA, { kind: 'my-number-card', generation: null })).toBe('マイナンバーカード');
  });
});

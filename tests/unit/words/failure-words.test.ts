import { describe, expect, it } from 'vitest';
import { EN } from '../../../src/words/en.ts';
import { failureWords } from '../../../src/words/failure-words.ts';
import { loadWords } from '../../../src/words/load-words.ts';
import { LANGUAGES } from '../../../src/words/words.ts';

describe('failureWords', () => {
  it('names what an unsupported card looks like', () => {
    const { meaning } = failureWords(EN, {
      code: 'CARD_UNSUPPORTED',
      facts: { looksLike: 'driving-licence' },
    });
    expect(meaning).toBe('The card on the reader looks like this: driving licence (運転免許証).');
  });

  it.each([{}, { looksLike: 'something-new' }, { looksLike: 7 }])(
    'says so when the kind is not known: %j',
    (facts) => {
      const { meaning } = failureWords(EN, { code: 'CARD_UNSUPPORTED', facts });
      expect(meaning).toContain('of an unknown kind');
    },
  );

  it.each(LANGUAGES)('tells the five usual mishaps apart in %s', async (language) => {
    const words = await loadWords(language);
    const codes = [
      'CREDENTIAL_REJECTED',
      'CARD_REMOVED',
      'CARD_MUTE',
      'READER_BUSY',
      'READER_SERVICE_DOWN',
    ] as const;
    const all = codes.map((code) => failureWords(words, { code, facts: {} }));
    for (const part of ['title', 'meaning', 'action'] as const) {
      expect(new Set(all.map((failure) => failure[part])).size).toBe(codes.length);
    }
  });
});

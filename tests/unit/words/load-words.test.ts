import { describe, expect, it } from 'vitest';
import { loadWords } from '../../../src/words/load-words.ts';
import { LANGUAGES } from '../../../src/words/words.ts';

describe('loadWords', () => {
  it.each(LANGUAGES)('gives the words of %s, which say what language they are', async (language) => {
    expect((await loadWords(language)).language).toBe(language);
  });

  it('gives the same words again', async () => {
    expect(await loadWords('en')).toBe(await loadWords('en'));
  });
});

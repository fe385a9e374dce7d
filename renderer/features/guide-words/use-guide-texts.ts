// The texts of the guide, loaded when it is opened. Those of the language before stay until the new ones have come.

import { useEffect, useState } from 'react';
import { loadReadinessWords } from '../../../src/words/load-readiness-words.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import type { Language } from '../../../src/words/words.ts';
import type { GuideWords } from './guide-context.ts';

export function useGuideTexts(language: Language): Pick<GuideWords, 'words' | 'japanese'> | null {
  const [texts, setTexts] = useState<Pick<GuideWords, 'words' | 'japanese'> | null>(null);
  useEffect(() => {
    let current = true;
    void loadBoth(language).then((loaded) => {
      if (current) setTexts(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return texts;
}

async function loadBoth(
  language: Language,
): Promise<{ readonly words: ReadinessWords; readonly japanese: ReadinessWords | null }> {
  const [words, japanese] = await Promise.all([
    loadReadinessWords(language),
    language === 'ja' ? null : loadReadinessWords('ja'),
  ]);
  return { words, japanese };
}

// What every part of the guide is told in: the words, the Japanese ones beside them, and today.

import { createContext, use } from 'react';
import { AppError } from '../../../src/errors/app-error.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';

export interface GuideWords {
  readonly words: ReadinessWords;
  /** What a counter in Japan reads; null where that is the language itself. */
  readonly japanese: ReadinessWords | null;
  /** Shown on the screen too; on paper it always is. */
  readonly beside: boolean;
  readonly today: JstDate;
}

export const GuideContext = createContext<GuideWords | null>(null);

export function useGuide(): GuideWords {
  const guide = use(GuideContext);
  if (guide === null) throw new AppError('INVARIANT', { where: 'guide-context' });
  return guide;
}

// The one line that says what an action of a person led to. It goes away by itself; a failure stays until the next one.

import { useCallback, useEffect, useState } from 'react';
import { isAppError } from '../../src/errors/app-error.ts';
import { toFailure } from '../../src/errors/failure.ts';
import { failureText } from '../views/failure/failure-text.ts';
import type { WindowWords } from '../words/words.ts';

export interface Notice {
  readonly text: string;
  readonly tone: 'said' | 'failed';
}

const SHOWN_MS = 6_000;

export function useNotice(words: WindowWords): {
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  readonly act: <Done>(work: Promise<Done>, said?: string | ((done: Done) => string | null)) => void;
} {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice?.tone !== 'said') return undefined;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const act = useCallback(
    <Done>(work: Promise<Done>, said?: string | ((done: Done) => string | null)) => {
      work.then(
        (done) => {
          const text = typeof said === 'function' ? said(done) : (said ?? null);
          setNotice(text === null ? null : { text, tone: 'said' });
        },
        (thrown: unknown) => setNotice({ text: failedText(words, thrown), tone: 'failed' }),
      );
    },
    [words],
  );
  return { notice, dismiss: useCallback(() => setNotice(null), []), act };
}

function failedText(words: WindowWords, thrown: unknown): string {
  const failure = toFailure(thrown);
  const { title, action } = failureText(words, failure);
  const code = isAppError(thrown) ? ` (${failure.code})` : '';
  return `${words.screens.app.failed}: ${title}${code} ${action}`;
}

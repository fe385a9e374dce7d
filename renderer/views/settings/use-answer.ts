// The answer to a question the host is asked when a screen appears, and asked again on demand.

import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../../state/desk-context.ts';

export function useAnswer<T>(ask: () => Promise<T>): {
  readonly answer: T | null;
  readonly again: () => void;
} {
  const { act } = useDesk();
  const [answer, setAnswer] = useState<T | null>(null);
  const [question] = useState(() => ask);
  const again = useCallback(() => {
    setAnswer(null);
    act(question().then(setAnswer));
  }, [act, question]);
  useEffect(() => {
    let current = true;
    act(
      question().then((given) => {
        if (current) setAnswer(given);
      }),
    );
    return () => {
      current = false;
    };
  }, [act, question]);
  return { answer, again };
}

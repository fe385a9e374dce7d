// Nobody touched a key or the pointer for the time set: the host is told, and takes the card's contents away. Shortly
// before that the window says so, since a person may only be reading.

import { useEffect, useState } from 'react';

const WARNING_SECONDS = 20;

/**
 * @param seconds 0: never.
 * @param guarded whether there is anything to take away.
 * @returns seconds left once they are few, else null.
 */
export function useIdle(seconds: number, guarded: boolean, onIdle: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (seconds === 0 || !guarded) return undefined;
    let waited = 0;
    const warning = Math.min(WARNING_SECONDS, Math.floor(seconds / 2));
    const touch = (): void => {
      waited = 0;
      setLeft(null);
    };
    const timer = setInterval(() => {
      waited++;
      if (waited >= seconds) {
        waited = 0;
        onIdle();
      }
      setLeft(waited >= seconds - warning ? seconds - waited : null);
    }, 1_000);
    for (const event of TOUCHES) addEventListener(event, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const event of TOUCHES) removeEventListener(event, touch, { capture: true });
      setLeft(null);
    };
  }, [seconds, guarded, onIdle]);
  return left;
}

const TOUCHES = ['keydown', 'pointerdown', 'wheel'] as const;

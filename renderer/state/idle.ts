// Nobody touched a key or the pointer for the time set: the host is told, and takes the card's contents away. Shortly
// before that the window says so, since a person may only be reading.

import { useEffect, useState } from 'react';
import { IdleCount } from './idle-count.ts';

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
    const idle = new IdleCount(() => Date.now());
    const warning = Math.min(WARNING_SECONDS, Math.floor(seconds / 2));
    const look = (): void => {
      if (idle.seconds >= seconds) {
        idle.touch();
        onIdle();
      }
      setLeft(idle.seconds >= seconds - warning ? seconds - idle.seconds : null);
    };
    const touch = (): void => {
      // The key that wakes a computer comes from whoever is there now: what was left is taken away first.
      if (idle.seconds >= seconds) onIdle();
      idle.touch();
      setLeft(null);
    };
    const timer = setInterval(() => {
      idle.count();
      look();
    }, 1_000);
    document.addEventListener('visibilitychange', look);
    for (const event of TOUCHES) addEventListener(event, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const event of TOUCHES) removeEventListener(event, touch, { capture: true });
      setLeft(null);
    };
  }, [seconds, guarded, onIdle]);
  return left;
}

const TOUCHES = ['keydown', 'pointerdown', 'wheel'] as const;

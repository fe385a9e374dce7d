// While anything about a card is on screen or typed, the window watches whether somebody is there.

import { useCallback } from 'react';
import { useDesk } from './desk-context.ts';
import { useIdle } from './idle.ts';
import { useImagesAhead } from './images-ahead.ts';
import { useReadiness } from './readiness-context.ts';
import { checkIdleSeconds, holdsAnything } from './readiness-state.ts';
import type { Screen } from './reading-state.ts';

/** Where a person works on the online application check, or looks something up for it. */
const LONGER: ReadonlySet<Screen> = new Set<Screen>(['readiness', 'guide']);

/** @returns seconds until everything is taken away, once they are few. */
export function useWatchfulness(): number | null {
  const { state, client, act, dispatch } = useDesk();
  const { session, cardNumberHeld } = state.app;
  const { readiness, tell } = useReadiness();
  const holdsCheck = holdsAnything(readiness);
  const guarded = session.kind === 'finished' || cardNumberHeld || state.typed !== '' || holdsCheck;
  const onIdle = useCallback(() => {
    dispatch({ type: 'cleared' });
    tell({ type: 'forget' });
    act(client.call('session.idle'));
  }, [dispatch, client, act, tell]);

  useImagesAhead();

  const { blankAfterIdleSeconds } = state.settings;
  const seconds =
    LONGER.has(state.screen) && holdsCheck ? checkIdleSeconds(blankAfterIdleSeconds) : blankAfterIdleSeconds;
  return useIdle(seconds, guarded, onIdle);
}

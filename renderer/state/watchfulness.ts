// While anything about a card is on screen or typed, the window watches whether somebody is there.

import { useCallback, useEffect } from 'react';
import { useDesk } from './desk-context.ts';
import { useIdle } from './idle.ts';

/** @returns seconds until everything is taken away, once they are few. */
export function useWatchfulness(): number | null {
  const { state, client, act, dispatch, images } = useDesk();
  const { session, cardNumberHeld } = state.app;
  const guarded = session.kind === 'finished' || cardNumberHeld || state.typed !== '';
  const onIdle = useCallback(() => {
    dispatch({ type: 'cleared' });
    act(client.call('session.idle'));
  }, [dispatch, client, act]);

  const reading = session.kind === 'reading';
  useEffect(() => {
    if (reading) images.warm();
  }, [reading, images]);

  return useIdle(state.settings.blankAfterIdleSeconds, guarded, onIdle);
}

// Esc does the one thing that ends what is on screen. What has taken the key already, as an open dialog, keeps it.

import { useEffect, useEffectEvent } from 'react';
import { useDesk } from './desk-context.ts';
import { useNextCustomer } from './next-customer.ts';
import type { ReadingState } from './reading-state.ts';

export function useKeys(): void {
  const { state, dispatch, client, act } = useDesk();
  const nextCustomer = useNextCustomer();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (state.screen === 'guide') dispatch({ type: 'guide-back' });
    else if (isReadingShown(state)) act(client.call('reading.cancel'));
    else if (state.screen !== 'desk') dispatch({ type: 'screen', screen: 'desk' });
    else nextCustomer();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** Both screens on which a card is read. */
function isReadingShown({ screen, app }: ReadingState): boolean {
  return (screen === 'desk' || screen === 'readiness') && app.session.kind === 'reading';
}

// Enter in a field does what the button beside it does. Not by a form: the page is not allowed to send any.

import type { KeyboardEvent } from 'react';

/** An Enter that belongs to an input method is left to it. */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    // Process: some platforms report the key of an input method in this way only.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
}

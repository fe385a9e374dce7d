// Images are decoded while the card they came from is still being read, and their pixels kept for its result; with the result
// they go.

import { useEffect } from 'react';
import { useDesk } from './desk-context.ts';

export function useImagesAhead(): void {
  const { state, images } = useDesk();
  const { session } = state.app;
  const { kind } = session;
  const arrived = session.kind === 'reading' ? session.arrived?.images : undefined;
  useEffect(() => {
    if (kind === 'reading') images.warm();
    else if (kind !== 'finished') images.forget();
  }, [kind, images]);
  useEffect(() => {
    if (arrived !== undefined) images.prepare(arrived);
  }, [arrived, images]);
}

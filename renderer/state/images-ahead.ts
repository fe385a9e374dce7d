// Images are decoded while the card they came from is still being read, and their pixels kept for its result; with the result
// they go.

import { useEffect } from 'react';
import type { ImageOctets, SessionState } from '../../src/ipc/app-state.ts';
import { useDesk } from './desk-context.ts';

const NONE: readonly ImageOctets[] = [];

export function useImagesAhead(): void {
  const { state, images } = useDesk();
  const { session } = state.app;
  const reading = session.kind === 'reading';
  useEffect(() => {
    if (reading) images.warm();
  }, [reading, images]);
  const wanted = imagesOf(session);
  useEffect(() => images.prepare(wanted), [wanted, images]);
}

function imagesOf(session: SessionState): readonly ImageOctets[] {
  if (session.kind === 'finished') return session.finished.images;
  return (session.kind === 'reading' ? session.arrived?.images : undefined) ?? NONE;
}

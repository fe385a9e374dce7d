// A card half read: what the host sends while the rest is still to come.

import { createCodeTables } from '../../../../src/cards/residence-card/codes/code-table.ts';
import type { ArrivedPart, SessionState } from '../../../../src/ipc/app-state.ts';
import { type Arrived, arrivedIn } from '../../../../src/session/arrived.ts';
import { captureSimulated } from '../../../integration/simulated-reading.ts';

export const ARRIVING = '[data-arriving]';

/** @param files how many files of the card have been read */
export async function arrivedPart(profile: string, files = Infinity): Promise<ArrivedPart> {
  const codes = createCodeTables();
  const told: Arrived[] = [];
  await captureSimulated(profile, {
    onRead: (file, sofar) => told.push(arrivedIn(file.name, sofar, codes)),
  });
  const sofar = told.slice(0, files);
  const images = sofar.flatMap((arrived) => arrived.images);
  return {
    simulated: true,
    trustProfile: 'simulator',
    fields: sofar.flatMap(({ fields }) => fields),
    images: images.map(({ id, format, bytes }) => ({
      id,
      format,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  };
}

export function readingWith(arrived: ArrivedPart): SessionState {
  return {
    kind: 'reading',
    cardType: '05',
    progress: { phase: 'reading-images', bytesReceived: 9120, bytesExpected: 14_500 },
    arrived,
  };
}

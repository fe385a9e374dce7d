// What every view can reach: the state, the client, the words, and one way to do something that may fail.

import { type Dispatch, createContext, use } from 'react';
import { AppError } from '../../src/errors/app-error.ts';
import type { AppStart } from '../../src/ipc/schema.ts';
import type { DeskClient } from '../desk-client.ts';
import type { ImageDecoder } from '../features/photo/image-decoder.ts';
import type { Language } from '../../src/words/words.ts';
import type { WindowWords } from '../words/words.ts';
import type { Action, ReadingState } from './reading-state.ts';

export interface Desk {
  readonly state: ReadingState;
  readonly dispatch: Dispatch<Action>;
  readonly client: DeskClient;
  readonly start: AppStart;
  readonly words: WindowWords;
  readonly language: Language;
  readonly images: ImageDecoder;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Does something and says `said` when it is done; a failure is shown. */
  readonly act: <Done>(work: Promise<Done>, said?: string | ((done: Done) => string | null)) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new AppError('INVARIANT', { where: 'desk-context' });
  return desk;
}

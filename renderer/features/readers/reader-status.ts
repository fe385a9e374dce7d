// Readers in one line: what the head of the window says, and what a person should do about it.

import type { ReaderInList, ReadersState, SimulatorState } from '../../../src/ipc/app-state.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { WindowWords } from '../../words/words.ts';

export interface ReaderStatus {
  readonly text: string;
  /** `ready` a card can be read, `waiting` there is none yet, `trouble` none can be read. */
  readonly state: 'ready' | 'waiting' | 'trouble';
  readonly advice: { readonly title: string; readonly text: string } | null;
  /** Readers to choose from, when that is what is missing. */
  readonly choices: readonly string[];
}

interface Surroundings {
  readonly readers: ReadersState;
  readonly simulator: SimulatorState;
  /** By name, from the settings. */
  readonly chosen: string | null;
}

export function readerStatus(words: WindowWords, { readers, simulator, chosen }: Surroundings): ReaderStatus {
  const { readers: said } = words.screens;
  if (simulator.placed !== null) return plain(said.simulated, 'ready');
  switch (readers.kind) {
    case 'starting':
      return plain(said.starting, 'waiting');
    case 'service-down':
      return trouble(said['service-down'], words.failures.READER_SERVICE_DOWN);
    case 'no-reader':
      return trouble(said['no-reader'], words.failures.READER_NONE);
    case 'readers':
      return ofReaders(words, readers.readers, chosen);
  }
}

function ofReaders(words: WindowWords, all: readonly ReaderInList[], chosen: string | null): ReaderStatus {
  const { readers: said } = words.screens;
  const own = all.find(({ name }) => name === chosen);
  const withCard = all.filter(({ card }) => card === 'present');
  if (own === undefined && withCard.length > 1) {
    return {
      ...trouble(fillIn(said.several, { count: all.length }), words.failures.READER_SEVERAL),
      choices: withCard.map(({ name }) => name),
    };
  }
  const used = own ?? withCard[0] ?? all.find(({ card }) => card === 'mute') ?? all[0];
  if (used === undefined) return trouble(said['no-reader'], words.failures.READER_NONE);
  const several = own === undefined && all.length > 1 && used.card === 'absent';
  const name = several ? fillIn(said.several, { count: all.length }) : visibleText(used.name);
  const text = `${name} ・ ${said[used.card]}`;
  if (used.card === 'mute') return trouble(text, words.failures.CARD_MUTE);
  return plain(text, used.card === 'present' ? 'ready' : 'waiting');
}

function plain(text: string, state: 'ready' | 'waiting'): ReaderStatus {
  return { text, state, advice: null, choices: [] };
}

function trouble(
  text: string,
  { title, action }: { readonly title: string; readonly action: string },
): ReaderStatus {
  return { text, state: 'trouble', advice: { title, text: action }, choices: [] };
}

/** Whether a card lies where the next reading would take it from. */
export function isCardThere(readers: ReadersState, simulator: SimulatorState): boolean {
  if (simulator.placed !== null) return true;
  return readers.kind === 'readers' && readers.readers.some(({ card }) => card === 'present');
}

// What SCardGetStatusChange is asked and what its answers mean: reader names, state bits, and the special reader whose
// state changes when a reader is plugged in or pulled out. Pure.
// Spec: PC/SC part 5 §3.2.5.3 (SCARD_STATE_*), Windows SDK `SCardGetStatusChange`.

import type { ReaderStatus } from '../pcsc/pcsc.ts';
import type { ReaderAnswer } from './structures.ts';
import type { KnownReader } from './winscard.ts';

const STATE = {
  CHANGED: 0x0002,
  UNKNOWN: 0x0004,
  UNAVAILABLE: 0x0008,
  PRESENT: 0x0020,
  MUTE: 0x0200,
} as const;

/** Its state changes when the list of readers does. */
const ANY_READER = '\\\\?PnP?\\Notification';

/** A wait ends by itself now and then, for a reader that came between listing and waiting. */
const WAIT_MS = 30_000;
/** Observed: macOS has never known the special reader; there the list is read again at this interval. */
const WAIT_WITHOUT_NOTICE_MS = 1_000;

/** Carries what is known from one wait to the next. */
export class StatusWait {
  readonly #known = new Map<string, { state: number; status: ReaderStatus }>();
  #readerNotice = true;

  /** Takes note of the readers there are now and says what to wait for. */
  next(names: readonly string[]): { readers: KnownReader[]; timeoutMs: number } {
    for (const name of [...this.#known.keys()]) {
      if (name !== ANY_READER && !names.includes(name)) this.#known.delete(name);
    }
    const asked = this.#readerNotice ? [...names, ANY_READER] : names;
    return {
      readers: asked.map((name) => ({ name, state: this.#known.get(name)?.state ?? 0 })),
      timeoutMs: this.#readerNotice ? WAIT_MS : WAIT_WITHOUT_NOTICE_MS,
    };
  }

  /** @returns whether anything is different from before. */
  accept(asked: readonly KnownReader[], answers: readonly ReaderAnswer[]): boolean {
    let changed = false;
    asked.forEach(({ name, state }, index) => {
      const answer = answers[index];
      if (answer === undefined) return;
      if (name === ANY_READER && (answer.eventState & STATE.UNKNOWN) !== 0) {
        this.#readerNotice = false;
        this.#known.delete(name);
        return;
      }
      const known = answer.eventState & ~STATE.CHANGED;
      if (known !== state) changed = true;
      this.#known.set(name, { state: known, status: statusOf(name, answer) });
    });
    return changed;
  }

  /** Forgets every state, so that the next wait answers at once. */
  reset(): void {
    this.#known.clear();
  }

  /** The readers that are there, in the order of `names`. */
  readers(names: readonly string[]): ReaderStatus[] {
    return names.flatMap((name) => {
      const known = this.#known.get(name);
      const gone = known === undefined || (known.state & (STATE.UNKNOWN | STATE.UNAVAILABLE)) !== 0;
      return gone ? [] : [known.status];
    });
  }
}

function statusOf(name: string, answer: ReaderAnswer): ReaderStatus {
  if ((answer.eventState & STATE.PRESENT) === 0) return { name, card: 'absent' };
  if ((answer.eventState & STATE.MUTE) !== 0) return { name, card: 'mute' };
  return answer.atr.length === 0 ? { name, card: 'present' } : { name, card: 'present', atr: answer.atr };
}

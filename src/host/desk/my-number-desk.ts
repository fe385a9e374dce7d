// The desk's side of the My Number card's calls: one attempt with one PIN, and keeping one card beside another.

import { Pin } from '../../cards/my-number-card/pin.ts';
import type { DeskHandlers } from '../../ipc/derive.ts';
import type { CallInput } from '../../ipc/schema.ts';
import type { MY_NUMBER_CALLS, PinAnswer } from '../../ipc/my-number-calls.ts';
import type { Clock } from '../../time/clock.ts';
import type { Timers } from '../system-clock.ts';
import type { DeskSession } from './desk-session.ts';
import { afterTime } from './time-limit.ts';

/** What is kept to compare two cards is gone after so long, whatever the privacy settings say. */
const KEPT_MS = 180_000;

const INDIVIDUAL_NUMBER_DIGITS = 12;
const SEPARATORS: readonly number[] = [0x20, 0x2d];

export function myNumberHandlers(
  session: DeskSession,
  { clock, timers }: { readonly clock: Clock; readonly timers: Timers },
): Pick<DeskHandlers, keyof typeof MY_NUMBER_CALLS> {
  let callOff = (): void => undefined;
  return {
    'pin.attempt': (attempt) =>
      Promise.resolve(attempt)
        .then(() => attemptWith(session, attempt))
        .finally(() => attempt.octets.fill(0)),
    'comparison.keep': () => {
      callOff();
      session.dispatch({ kind: 'keep' });
      callOff = afterTime(clock, timers, KEPT_MS, () => session.dispatch({ kind: 'kept-too-long' }));
      return Promise.resolve(null);
    },
  };
}

/** @throws AppError before a PIN is even looked at, when none may be sent. */
function attemptWith(
  session: DeskSession,
  { octets, asCapitals, ...attempt }: CallInput<'pin.attempt'>,
): PinAnswer {
  session.requireAttempt(attempt);
  if (isIndividualNumber(octets)) return { accepted: false, problem: { kind: 'individual-number' } };
  const typed = Uint8Array.from(octets);
  const parsed = Pin.parse(attempt.use, typed, asCapitals ? 'as-capitals' : 'refuse');
  typed.fill(0);
  if (!parsed.ok) return { accepted: false, problem: parsed.problem };
  const { triesShown, lastTryAccepted } = attempt;
  session.attempt(attempt, { pin: parsed.pin, triesShown, lastTryAccepted });
  return { accepted: true };
}

/** Twelve digits, also in groups: no PIN of a card, and a number that is neither asked for nor taken. */
function isIndividualNumber(octets: readonly number[]): boolean {
  const characters = octets.filter((octet) => !SEPARATORS.includes(octet));
  return (
    characters.length === INDIVIDUAL_NUMBER_DIGITS &&
    characters.every((octet) => octet >= 0x30 && octet <= 0x39)
  );
}

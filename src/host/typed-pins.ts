// PINs on their way from a person, or a program that speaks for one, to the one command that may carry each.

import type { MyNumberCapture } from '../cards/my-number-card/capture.ts';
import { AttemptConfirmation } from '../cards/my-number-card/pin-attempt.ts';
import {
  Pin,
  type PinProblem,
  type PinResult,
  type PinTries,
  type PinUse,
} from '../cards/my-number-card/pin.ts';
import { wipe } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import { type AttemptSource, cardMark } from '../session/read-my-number.ts';

export type { PinProblem, PinTries, PinUse };

/** Of the right format, unsent. Prints as nothing. */
export type TypedPin = Pin;

const INDIVIDUAL_NUMBER = /^\d{12}$/;
const SEPARATORS = /[\s\p{Dash_Punctuation}ー−]/gu;
/** Stands for a character that no PIN has. */
const NO_PIN_OCTET = 0xff;

/**
 * Whether it has the form of a 個人番号, in whatever width and grouping. No PIN of a card and no card number has; such
 * a text goes nowhere.
 */
export function isIndividualNumber(typed: string): boolean {
  return INDIVIDUAL_NUMBER.test(typed.normalize('NFKC').replace(SEPARATORS, ''));
}

/** @param smallLetters `as-capitals` only after the person agreed to it. */
export function parseTypedPin(
  use: PinUse,
  typed: string,
  smallLetters: 'refuse' | 'as-capitals' = 'refuse',
): PinResult {
  const characters = Array.from(typed.normalize('NFKC').trim());
  const octets = Uint8Array.from(characters, (character) => {
    const code = character.codePointAt(0) ?? NO_PIN_OCTET;
    return code < 0x80 ? code : NO_PIN_OCTET;
  });
  try {
    return Pin.parse(use, octets, smallLetters);
  } finally {
    wipe(octets);
  }
}

export function pinFormatError(use: PinUse, problem: PinProblem): AppError {
  return new AppError('CREDENTIAL_FORMAT', {
    pin: use,
    problem: problem.kind,
    ...(problem.kind === 'character' && { position: problem.position }),
  });
}

export interface TriesOfPin {
  readonly use: PinUse;
  readonly tries: PinTries;
}

/**
 * For a program that hands over its PINs at once: each counts as one confirmed attempt, but never the last one. Whether
 * all of them may be sent is decided before the first is.
 * @param onTries told the tries left of each PIN before anything is sent
 */
export function attemptsOfProgram(
  pins: readonly TypedPin[],
  onTries: (tries: readonly TriesOfPin[]) => void,
): AttemptSource {
  return once((seen) => {
    onTries(pins.map(({ use }) => ({ use, tries: triesOf(seen, use) })));
    return pins.map((pin) => {
      const { use } = pin;
      const triesShown = requireTries(use, triesOf(seen, use));
      if (triesShown === 1) {
        throw new AppError('CREDENTIAL_UNCONFIRMED', { pin: use, reason: 'last-try', attemptsLeft: 1 });
      }
      return { pin, confirmation: new AttemptConfirmation(use, triesShown) };
    });
  });
}

/** A source serves one sitting: whatever begins a reading again does not get to send a PIN again. */
function once(source: AttemptSource): AttemptSource {
  let used = false;
  return (seen) => {
    if (used) throw new AppError('CREDENTIAL_UNCONFIRMED', { reason: 'confirmation-used' });
    used = true;
    return source(seen);
  };
}

/** A person's word for one attempt. */
export interface ConfirmedPin {
  readonly pin: TypedPin;
  /** As the person saw them. */
  readonly triesShown: number;
  readonly lastTryAccepted: boolean;
}

/**
 * For a person who was asked between two sittings.
 * @param mark of the card they were asked about
 */
export function attemptsOfPerson(confirmed: readonly ConfirmedPin[], mark: string): AttemptSource {
  return once((seen) => {
    const [first] = confirmed;
    if (first !== undefined && cardMark(seen) !== mark) {
      throw new AppError('CREDENTIAL_UNCONFIRMED', { pin: first.pin.use, reason: 'other-card' });
    }
    return confirmed.map(({ pin, triesShown, lastTryAccepted }) => ({
      pin,
      confirmation: new AttemptConfirmation(pin.use, triesShown, lastTryAccepted),
    }));
  });
}

function requireTries(use: PinUse, tries: PinTries): number {
  if (tries === 'unknown') throw new AppError('CREDENTIAL_TRIES_UNKNOWN', { pin: use });
  if (tries === 'blocked')
    throw new AppError('CREDENTIAL_BLOCKED', { pin: use, attemptsLeft: 0, spent: false });
  return tries;
}

function triesOf({ jpki, inputSupportTries }: MyNumberCapture, use: PinUse): PinTries {
  switch (use) {
    case 'user-authentication':
      return jpki.tries.userAuthentication;
    case 'digital-signature':
      return jpki.tries.digitalSignature;
    case 'input-support':
      return inputSupportTries;
  }
}

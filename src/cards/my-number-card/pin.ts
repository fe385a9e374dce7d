// The PINs of a My Number card: what each looks like, checked before anything is sent, for every wrong one that reaches
// the card brings it nearer to being blocked.

import { type Bytes, wipe } from '../../bytes/bytes.ts';

/**
 * - `user-authentication`: 利用者証明用電子証明書 暗証番号.
 * - `digital-signature`: 署名用電子証明書 暗証番号 (called a password).
 * - `input-support`: 券面事項入力補助用 暗証番号.
 */
export type PinUse = 'user-authentication' | 'digital-signature' | 'input-support';

export const PIN_USES: readonly PinUse[] = ['user-authentication', 'digital-signature', 'input-support'];

/** `unknown`: the card did not say; no PIN is ever sent then. `blocked`: none left, only the office can reset it. */
export type PinTries = number | 'unknown' | 'blocked';

export interface PinFormat {
  readonly leastLength: number;
  readonly mostLength: number;
  readonly characters: 'digits' | 'digits-and-capitals';
  /** Tries of a PIN that was never mistyped. */
  readonly fullTries: number;
}

const FOUR_DIGITS: PinFormat = { leastLength: 4, mostLength: 4, characters: 'digits', fullTries: 3 };

export const PIN_FORMATS: Readonly<Record<PinUse, PinFormat>> = {
  'user-authentication': FOUR_DIGITS,
  // The rule that it holds a letter and a digit is for choosing one; a card may hold an older choice.
  'digital-signature': { leastLength: 6, mostLength: 16, characters: 'digits-and-capitals', fullTries: 5 },
  'input-support': FOUR_DIGITS,
};

export type PinProblem =
  | { readonly kind: 'length'; readonly least: number; readonly most: number }
  /** Of the first character that cannot be in this PIN, counted from 1. */
  | { readonly kind: 'character'; readonly position: number }
  /** Right but for small letters. The card knows capitals only: ask whether capitals were meant. */
  | { readonly kind: 'lower-case' };

export type PinResult =
  { readonly ok: true; readonly pin: Pin } | { readonly ok: false; readonly problem: PinProblem };

/** A PIN of the right format. Holds a copy of its own; prints, compares and serializes as an empty object. */
export class Pin {
  readonly use: PinUse;
  readonly #octets: Bytes;

  private constructor(use: PinUse, octets: Bytes) {
    this.use = use;
    this.#octets = octets;
  }

  /**
   * @param typed one octet per character. Left as it is: whoever read it from the person wipes it.
   * @param smallLetters `as-capitals` only after the person agreed to it.
   */
  static parse(use: PinUse, typed: Bytes, smallLetters: 'refuse' | 'as-capitals' = 'refuse'): PinResult {
    const format = PIN_FORMATS[use];
    const capitals = typed.map(capitalOf);
    try {
      const meant = smallLetters === 'as-capitals' ? capitals : typed;
      const problem = problemOf(format, meant);
      if (problem === undefined) return { ok: true, pin: new Pin(use, meant.slice()) };
      const isOnlyCase =
        format.characters === 'digits-and-capitals' && problemOf(format, capitals) === undefined;
      return { ok: false, problem: isOnlyCase ? { kind: 'lower-case' } : problem };
    } finally {
      wipe(capitals);
    }
  }

  /** A copy for one command; the caller wipes it. */
  octets(): Bytes {
    return this.#octets.slice();
  }

  wipe(): void {
    wipe(this.#octets);
  }
}

function problemOf(format: PinFormat, octets: Bytes): PinProblem | undefined {
  const { leastLength: least, mostLength: most } = format;
  const wrong = octets.findIndex((octet) => !isAllowed(format, octet));
  if (wrong >= 0) return { kind: 'character', position: wrong + 1 };
  return octets.length < least || octets.length > most ? { kind: 'length', least, most } : undefined;
}

function isAllowed({ characters }: PinFormat, octet: number): boolean {
  const isDigit = octet >= 0x30 && octet <= 0x39;
  const isCapital = octet >= 0x41 && octet <= 0x5a;
  return isDigit || (characters === 'digits-and-capitals' && isCapital);
}

function capitalOf(octet: number): number {
  return octet >= 0x61 && octet <= 0x7a ? octet - 0x20 : octet;
}

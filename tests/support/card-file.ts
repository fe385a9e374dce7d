// A card with one transparent file, as an ApduChannel, with the habits real cards and readers differ in.

import type { ApduChannel } from '../../src/iso7816/apdu-channel.ts';
import { type CommandApdu, lengthForm } from '../../src/iso7816/command-apdu.ts';
import type { ReadStep } from '../../src/iso7816/read-ladder.ts';
import type { ResponseApdu } from '../../src/iso7816/response-apdu.ts';

export interface CardFileHabits {
  /** Most octets in one answer, whatever Le says. */
  readonly largestAnswer: number;
  /** Whether a read that starts at or after the end gets 6B00, 6282 without data, or 9000 without data. */
  readonly pastTheEnd: 0x6b00 | 0x6282 | 0x9000;
  /** What follows data when the file ends before Le octets. */
  readonly shortRead: 0x9000 | 0x6282;
  /** The step of the ladder this card begins to understand, and what it answers to those before. */
  readonly understandsFrom: ReadStep;
  readonly refusal: number;
  readonly protects: boolean;
}

export const WILLING_CARD: CardFileHabits = {
  largestAnswer: 0x10000,
  pastTheEnd: 0x6b00,
  shortRead: 0x9000,
  understandsFrom: 'whole',
  refusal: 0x6700,
  protects: false,
};

/** As many octets as 240 octets of cryptogram carry. */
const PROTECTED_SHORT_LIMIT = 239;

export class CardFile implements ApduChannel {
  readonly shortReadLimit: number;
  readonly protects: boolean;
  readonly commands: CommandApdu[] = [];
  readonly #contents: Uint8Array;
  readonly #habits: CardFileHabits;

  constructor(contents: Uint8Array, habits: Partial<CardFileHabits> = {}) {
    this.#contents = contents;
    this.#habits = { ...WILLING_CARD, ...habits };
    this.protects = this.#habits.protects;
    this.shortReadLimit = this.protects ? PROTECTED_SHORT_LIMIT : 0x100;
  }

  send(command: CommandApdu): Promise<ResponseApdu> {
    this.commands.push(command);
    return Promise.resolve(this.#answer(command));
  }

  #answer(command: CommandApdu): ResponseApdu {
    if (!this.#understands(command)) return { data: new Uint8Array(0), sw: this.#habits.refusal };
    const offset = (command.p1 & 0x80) === 0 ? command.p1 * 0x100 + command.p2 : command.p2;
    if (offset >= this.#contents.length) return { data: new Uint8Array(0), sw: this.#habits.pastTheEnd };
    const wanted = command.le ?? 0;
    const data = this.#contents.slice(offset, offset + Math.min(wanted, this.#habits.largestAnswer));
    const fileEnded = offset + wanted > this.#contents.length;
    return { data, sw: fileEnded ? this.#habits.shortRead : 0x9000 };
  }

  #understands(command: CommandApdu): boolean {
    const extended = lengthForm(command) === 'extended';
    const le = command.le ?? 0;
    switch (this.#habits.understandsFrom) {
      case 'whole':
        return true;
      case 'explicit':
        return le < 0x10000;
      case 'chunks':
        return le <= 0x100 && extended === this.protects;
      case 'short':
        return !extended && le <= this.shortReadLimit;
    }
  }
}

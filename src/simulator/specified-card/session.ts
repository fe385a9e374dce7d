// The card's half of the channel: the delivered key, the counter, and what a protected command carries.
// Observed: measured on 券面事項入力補助AP of the same platform. A command that does not fit ends the session with 6988, and
// 69FC follows until a new key is set.

import { type Bytes, bytesOf, concat } from '../../bytes/bytes.ts';
import { aesCbc } from '../../crypto/cbc.ts';
import { pad, unpad } from '../../crypto/padding.ts';
import { isAppError } from '../../errors/app-error.ts';
import { encodeTlv } from '../../tlv/ber-tlv.ts';
import type { ChannelRules } from './channel-rules.ts';

const DELIVERY = 0xa0;
const DELIVERED_LENGTH = 32;
const ZERO = new Uint8Array(16);

/** The AES key in a delivery message; undefined when the message is made otherwise. */
export function deliveredKey(rules: ChannelRules, message: Bytes): Bytes | undefined {
  const inner = rules.deliveredKeys.length * (2 + DELIVERED_LENGTH);
  if (message[0] !== DELIVERY || message[1] !== inner || message.length !== 2 + inner) return undefined;
  const wellFormed = rules.deliveredKeys.every((tag, index) => {
    const at = 2 + index * (2 + DELIVERED_LENGTH);
    return message[at] === tag && message[at + 1] === DELIVERED_LENGTH;
  });
  return wellFormed ? message.slice(4, 4 + 16) : undefined;
}

/** One command and its answer share an IV; every protected command uses up a number. */
export class CardSession {
  readonly #rules: ChannelRules;
  readonly #key: Bytes;
  #next: number;

  constructor(rules: ChannelRules, key: Bytes) {
    this.#rules = rules;
    this.#key = key;
    this.#next = rules.firstCounter;
  }

  takeIv(): Bytes {
    const number = this.#next;
    this.#next += 1;
    if (this.#rules.iv === 'zero') return ZERO;
    const block = bytesOf(...Array<number>(14).fill(0), number >> 8, number & 0xff);
    return aesCbc.encrypt(this.#key, ZERO, block);
  }

  /** What one DO'86' of a command of under 127 octets holds; undefined when it does not open. */
  open(data: Bytes, iv: Bytes): Bytes | undefined {
    const cryptogram = data.subarray(3);
    if (data[1] !== data.length - 2 || data[2] !== 0x01) return undefined;
    if (cryptogram.length === 0 || cryptogram.length % 16 !== 0) return undefined;
    try {
      return unpad(aesCbc.decrypt(this.#key, iv, cryptogram), 16);
    } catch (thrown) {
      if (isAppError(thrown, 'SM_MALFORMED')) return undefined;
      throw thrown;
    }
  }

  /** The length in DO'96', 0 for the whole file; undefined when it is written otherwise than this card wants. */
  wantedLength(data: Bytes): number | undefined {
    const { lengthOctets } = this.#rules;
    if (data[1] !== lengthOctets || data.length !== 2 + lengthOctets) return undefined;
    return data.subarray(2).reduce((length, octet) => length * 0x100 + octet, 0);
  }

  /** 86 L 01 ‖ cryptogram. */
  close(plaintext: Bytes, iv: Bytes): Bytes {
    return encodeTlv(0x86, concat(bytesOf(0x01), aesCbc.encrypt(this.#key, iv, pad(plaintext, 16))));
  }
}

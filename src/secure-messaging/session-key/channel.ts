// Secure messaging after SET SESSION KEY: as that of generation 2 but for an IV made of a message counter. Experimental
// (profile.ts). It keeps a listener from reading and protects no integrity: how a MAC would be carried is not known.

import { type Bytes, bytesOf, concat } from '../../bytes/bytes.ts';
import { aesCbc, zeroIv } from '../../crypto/cbc.ts';
import { pad, unpad } from '../../crypto/padding.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { CLA } from '../../iso7816/cla.ts';
import type { CommandApdu } from '../../iso7816/command-apdu.ts';
import { INS } from '../../iso7816/ins.ts';
import type { ResponseApdu } from '../../iso7816/response-apdu.ts';
import { SW, type StatusWord, isSuccess, statusWordName } from '../../iso7816/status-word.ts';
import { encodeTlv, parseTlvs } from '../../tlv/ber-tlv.ts';
import type { Tlv } from '../../tlv/tlv.ts';
import { DO, PADDING_INDICATOR } from '../data-objects.ts';
import type { SessionKeyProfile } from './profile.ts';

/** What `86 81 LL 01` leaves of the 256 octets of a short answer, in whole blocks less one octet of padding. */
const SHORT_READ_LIMIT = 239;

export class SessionKeyChannel implements ApduChannel {
  readonly shortReadLimit = SHORT_READ_LIMIT;
  readonly protects = true;
  readonly #channel: ApduChannel;
  readonly #profile: SessionKeyProfile;
  readonly #key: Bytes;
  #counter: number;

  /** @param key 16 octets. */
  constructor(channel: ApduChannel, profile: SessionKeyProfile, key: Bytes) {
    this.#channel = channel;
    this.#profile = profile;
    this.#key = key;
    this.#counter = profile.firstCounter;
  }

  /**
   * SELECT FILE goes through in clear and does not count.
   * @throws AppError SM_LOST with the status word when the card does not follow the channel; SM_MALFORMED when an answer
   *   does not decrypt to its format; INVARIANT for a command with both data and Le, which these cards do not have.
   */
  async send(command: CommandApdu): Promise<ResponseApdu> {
    if (command.ins === INS.SELECT_FILE) return this.#channel.send(command);
    const iv = this.#nextIv();
    const answer = await this.#channel.send(this.#protect(command, iv));
    if (meansBroken(answer.sw)) {
      throw new AppError('SM_LOST', { ins: command.ins, sw: statusWordName(answer.sw) });
    }
    return this.#unprotect(command, answer, iv);
  }

  /** One IV for a command and its answer; a command that the card refuses counts too. */
  #nextIv(): Bytes {
    const zero = zeroIv(aesCbc);
    const counter = this.#counter++;
    if (this.#profile.iv === 'zero') return zero;
    const block = zero.slice();
    new DataView(block.buffer).setUint32(12, counter);
    // One block under a zero IV is the bare cipher.
    return aesCbc.encrypt(this.#key, zero, block);
  }

  #protect(command: CommandApdu, iv: Bytes): CommandApdu {
    const base = { ...command, cla: CLA.SECURE_MESSAGING };
    if (command.le === undefined) {
      const cryptogram = aesCbc.encrypt(this.#key, iv, pad(command.data, aesCbc.blockSize));
      return { ...base, data: encodeTlv(DO.CRYPTOGRAM, concat(bytesOf(PADDING_INDICATOR), cryptogram)) };
    }
    if (command.data.length > 0) {
      throw new AppError('INVARIANT', { where: 'a protected command carries data or Le' });
    }
    const form = command.form ?? 'extended';
    const le = form === 'extended' ? 0x10000 : 0x100;
    return { ...base, data: encodeTlv(DO.LE, this.#length(command.le)), le, form };
  }

  /** All of a file is asked for with zeros. */
  #length(le: number): Bytes {
    const octets = bytesOf(0, (le >> 8) & 0xff, le & 0xff);
    return octets.subarray(octets.length - this.#profile.lengthOctets);
  }

  #unprotect(command: CommandApdu, response: ResponseApdu, iv: Bytes): ResponseApdu {
    if (!isSuccess(response.sw) || command.le === undefined) return response;
    const cryptogram = cryptogramIn(response.data);
    return { data: unpad(aesCbc.decrypt(this.#key, iv, cryptogram), aesCbc.blockSize), sw: response.sw };
  }
}

function meansBroken(sw: StatusWord): boolean {
  return sw === SW.SM_OBJECT_MISSING || sw === SW.SM_OBJECT_INCORRECT || sw === SW.SM_SESSION_BROKEN;
}

function cryptogramIn(data: Bytes): Bytes {
  const [object, ...others] = objectsIn(data);
  if (object?.tag !== DO.CRYPTOGRAM || others.length > 0) throw malformed('data-object');
  const cryptogram = object.value.subarray(1);
  if (object.value[0] !== PADDING_INDICATOR || cryptogram.length === 0) throw malformed('padding-indicator');
  if (cryptogram.length % aesCbc.blockSize !== 0) throw malformed('block-length');
  return cryptogram;
}

function objectsIn(data: Bytes): readonly Tlv[] {
  try {
    return parseTlvs(data);
  } catch (thrown) {
    throw new AppError('SM_MALFORMED', { where: 'data-object' }, thrown);
  }
}

function malformed(where: string): AppError {
  return new AppError('SM_MALFORMED', { where });
}

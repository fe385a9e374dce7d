// Secure messaging of residence cards, generations 1 and 2: commands with CLA 08, data in DO'86', Le in DO'96',
// CBC under KSenc with an IV that is always zero. The cipher is the only difference between the generations.
// Spec: MOJ-RC-1.5 §3.4.2, §4.2.2, §4.2.5; MOJ-RC2-1.1 Appendix 1-2.
//
// It keeps an eavesdropper from reading the holder's data. It protects no integrity: there is no MAC, no counter, and
// equal beginnings encrypt to equal cryptograms. Whoever stands in the link can exchange answers unnoticed; only the
// electronic signature over the contents says that they are unaltered.

import { type Bytes, bytesOf, concat } from '../bytes/bytes.ts';
import { type CbcCipher, zeroIv } from '../crypto/cbc.ts';
import { pad, unpad } from '../crypto/padding.ts';
import { AppError } from '../errors/app-error.ts';
import type { ApduChannel } from '../iso7816/apdu-channel.ts';
import { CLA } from '../iso7816/cla.ts';
import type { CommandApdu } from '../iso7816/command-apdu.ts';
import { INS } from '../iso7816/ins.ts';
import type { ResponseApdu } from '../iso7816/response-apdu.ts';
import { isSuccess } from '../iso7816/status-word.ts';
import { encodeTlv, parseTlvs } from '../tlv/ber-tlv.ts';
import type { Tlv } from '../tlv/tlv.ts';
import { DO, PADDING_INDICATOR } from './data-objects.ts';

/** What `86 81 LL 01` leaves of the 256 octets of a short answer. */
const SHORT_CRYPTOGRAM_ROOM = 252;

export class EncryptOnlyChannel implements ApduChannel {
  readonly shortReadLimit: number;
  readonly protects = true;
  readonly #channel: ApduChannel;
  readonly #cipher: CbcCipher;
  readonly #ksEnc: Bytes;

  /** @param ksEnc 16 octets. */
  constructor(channel: ApduChannel, cipher: CbcCipher, ksEnc: Bytes) {
    this.#channel = channel;
    this.#cipher = cipher;
    this.#ksEnc = ksEnc;
    // Whole blocks, and at least one octet of them is padding.
    this.shortReadLimit = SHORT_CRYPTOGRAM_ROOM - (SHORT_CRYPTOGRAM_ROOM % cipher.blockSize) - 1;
  }

  /**
   * SELECT FILE goes through in clear: selecting a DF keeps the session (MOJ-RC-1.5 §3.5.2).
   * @throws AppError SM_MALFORMED when a protected answer does not decrypt to its format; INVARIANT for a command with
   *   both data and Le, which these cards do not have.
   */
  async send(command: CommandApdu): Promise<ResponseApdu> {
    if (command.ins === INS.SELECT_FILE) return this.#channel.send(command);
    return this.#unprotect(command, await this.#channel.send(this.#protect(command)));
  }

  #protect(command: CommandApdu): CommandApdu {
    if (command.le !== undefined && command.data.length > 0) {
      throw new AppError('INVARIANT', { where: 'a protected command carries data or Le' });
    }
    const base = { ...command, cla: CLA.SECURE_MESSAGING };
    if (command.le !== undefined) {
      const form = command.form ?? 'extended';
      return {
        ...base,
        data: encodeTlv(DO.LE, bytesOf((command.le >> 8) & 0xff, command.le & 0xff)),
        le: form === 'extended' ? 0x10000 : 0x100,
        form,
      };
    }
    const padded = pad(command.data, this.#cipher.blockSize);
    const cryptogram = this.#cipher.encrypt(this.#ksEnc, zeroIv(this.#cipher), padded);
    return { ...base, data: encodeTlv(DO.CRYPTOGRAM, concat(bytesOf(PADDING_INDICATOR), cryptogram)) };
  }

  #unprotect(command: CommandApdu, response: ResponseApdu): ResponseApdu {
    if (!isSuccess(response.sw) || command.le === undefined) return response;
    const [object, ...others] = parseAnswer(response.data);
    if (object?.tag !== DO.CRYPTOGRAM || others.length > 0) {
      throw new AppError('SM_MALFORMED', { where: 'data-object' });
    }
    const [indicator] = object.value;
    const cryptogram = object.value.subarray(1);
    if (indicator !== PADDING_INDICATOR || cryptogram.length === 0) {
      throw new AppError('SM_MALFORMED', { where: 'padding-indicator' });
    }
    if (cryptogram.length % this.#cipher.blockSize !== 0) {
      throw new AppError('SM_MALFORMED', { where: 'block-length' });
    }
    const padded = this.#cipher.decrypt(this.#ksEnc, zeroIv(this.#cipher), cryptogram);
    return { data: unpad(padded, this.#cipher.blockSize), sw: response.sw };
  }
}

function parseAnswer(data: Bytes): readonly Tlv[] {
  try {
    return parseTlvs(data);
  } catch (thrown) {
    throw new AppError('SM_MALFORMED', { where: 'data-object' }, thrown);
  }
}

// 在留AP with DF1 to DF3 below it: the files of a second-generation residence card behind another channel. C0 and C1 lie
// directly under the application and are free.
// Choice: where the sibling application of the platform says nothing, this one answers as a second-generation card does.

import { type Bytes, equalConstantTime } from '../../bytes/bytes.ts';
import type { ElementaryFile } from '../card.ts';
import { DF_NAMES, type Df } from '../file-layout.ts';
import type { RsaPrivateKey } from '../my-number-card/rsa-private-key.ts';
import type { ReceivedCommand } from '../received-command.ts';
import { type CardAnswer, SW, refusal, success } from '../status.ts';
import type { ChannelRules } from './channel-rules.ts';
import { openOaep } from './oaep.ts';
import { CardSession, deliveredKey } from './session.ts';

export const RESIDENCE_APPLICATION = 'D392F0004F0100000000000000000000';

/** Words of this platform beside those of residence cards. */
const PLATFORM_SW = {
  OBJECT_MISSING: 0x6987,
  SESSION_BROKEN: 0x69fc,
  DATA_WRONG: 0x6a80,
  NO_DIAGNOSIS: 0x6f00,
} as const;
const WHOLE_FILE = 0x10000;
const CARD_NUMBER_REFERENCE = 0x86;

export interface ResidenceContents {
  readonly files: readonly ElementaryFile[];
  /** 12 octets. */
  readonly cardNumber: Bytes;
  readonly rules: ChannelRules;
  /** RSA配送鍵, the private half. */
  readonly deliveryKey: RsaPrivateKey;
}

/** Made anew whenever the application is selected, which is what ends a session. */
export class ResidenceApplication {
  readonly #contents: ResidenceContents;
  #df: Df = 'MF';
  #ef: ElementaryFile | undefined;
  #session: CardSession | 'broken' | undefined;
  #verified = false;

  constructor(contents: ResidenceContents) {
    this.#contents = contents;
  }

  /** @returns false when it has no DF of that name (hexadecimal). */
  selectDf(name: string): boolean {
    const df = (['DF1', 'DF2', 'DF3'] as const).find((each) => DF_NAMES[each] === name);
    if (df === undefined) return false;
    this.#df = df;
    this.#ef = undefined;
    return true;
  }

  execute(command: ReceivedCommand): CardAnswer {
    switch (command.cla * 0x100 + command.ins) {
      case 0x80ae:
        return this.#setSessionKey(command);
      case 0x0020:
        return refusal(SW.SECURITY_STATUS_NOT_SATISFIED);
      case 0x00b0:
        return this.#read(command, command.data.length > 0 ? undefined : command.le);
      case 0x0820:
      case 0x08b0:
        return this.#protected(command);
      default:
        return refusal(
          [0x00, 0x08, 0x80].includes(command.cla) ? SW.INS_NOT_SUPPORTED : SW.CLA_NOT_SUPPORTED,
        );
    }
  }

  #setSessionKey({ p1, p2, data, le }: ReceivedCommand): CardAnswer {
    const { deliveryKey, rules } = this.#contents;
    if (p1 !== 0 || p2 !== 0) return refusal(SW.WRONG_P1P2);
    if (data.length !== deliveryKey.length || le !== undefined) return refusal(SW.WRONG_LENGTH);
    const message = openOaep(deliveryKey, rules.oaepHash, data);
    if (message === false) return refusal(PLATFORM_SW.NO_DIAGNOSIS);
    const key = message && deliveredKey(rules, message);
    if (key === undefined) return refusal(PLATFORM_SW.DATA_WRONG);
    this.#session = new CardSession(rules, key);
    this.#verified = false;
    return success();
  }

  #protected(command: ReceivedCommand): CardAnswer {
    const session = this.#session;
    if (session === undefined) return refusal(SW.SM_OBJECT_WRONG);
    if (session === 'broken') return refusal(PLATFORM_SW.SESSION_BROKEN);
    const iv = session.takeIv();
    const wanted = command.ins === 0x20 ? 0x86 : 0x96;
    if (command.data[0] !== wanted) return this.#broken(PLATFORM_SW.OBJECT_MISSING);
    return command.ins === 0x20
      ? this.#verify(command, session.open(command.data, iv))
      : this.#readProtected(command, session, iv);
  }

  #verify({ p1, p2 }: ReceivedCommand, number: Bytes | undefined): CardAnswer {
    if (number === undefined) return this.#broken(SW.SM_OBJECT_WRONG);
    if (p1 !== 0 || p2 !== CARD_NUMBER_REFERENCE) return refusal(SW.WRONG_P1P2);
    this.#verified = equalConstantTime(number, this.#contents.cardNumber);
    return this.#verified ? success() : refusal(SW.VERIFICATION_MISMATCH);
  }

  #readProtected(command: ReceivedCommand, session: CardSession, iv: Bytes): CardAnswer {
    const length = session.wantedLength(command.data);
    if (length === undefined) return this.#broken(SW.SM_OBJECT_WRONG);
    const answer = this.#read(command, length === 0 ? WHOLE_FILE : length);
    if (answer.sw !== SW.SUCCESS) return answer;
    const data = session.close(answer.data, iv);
    return data.length > (command.le ?? 0) ? refusal(SW.WRONG_LENGTH) : success(data);
  }

  /** @param wanted octets, at most; undefined for a command that does not say. */
  #read({ cla, p1, p2 }: ReceivedCommand, wanted: number | undefined): CardAnswer {
    if (wanted === undefined) return refusal(SW.WRONG_LENGTH);
    const bySfi = (p1 & 0x80) !== 0;
    if (bySfi && (p1 & 0x60) !== 0) return refusal(SW.WRONG_P1P2);
    const ef = bySfi ? this.#fileOf(p1 & 0x1f) : this.#ef;
    if (ef === undefined) return refusal(bySfi ? SW.FILE_NOT_FOUND : SW.NO_CURRENT_EF);
    if (!this.#mayRead(ef, cla === 0x08)) return refusal(SW.SECURITY_STATUS_NOT_SATISFIED);
    const offset = bySfi ? p2 : p1 * 0x100 + p2;
    if (offset >= ef.size) return refusal(SW.OFFSET_OUTSIDE_EF);
    this.#ef = ef;
    return success(ef.body.slice(offset, offset + wanted));
  }

  #fileOf(sfi: number): ElementaryFile | undefined {
    return this.#contents.files.find((file) => file.df === this.#df && file.sfi === sfi);
  }

  #mayRead({ access }: ElementaryFile, underSm: boolean): boolean {
    return access === 'free' || (this.#verified && (access === 'verified' || underSm));
  }

  #broken(sw: number): CardAnswer {
    this.#session = 'broken';
    this.#verified = false;
    return refusal(sw);
  }
}

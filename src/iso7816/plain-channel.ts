// Commands in clear over a transceiver. Answers in parts (61xx) and wrong Le (6Cxx) are settled here, so that no layer
// above ever sees them from a card that uses them as intended (ISO/IEC 7816-4 §5.3.4, §5.6).

import { type Bytes, concat } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import type { ApduChannel } from './apdu-channel.ts';
import { CLA } from './cla.ts';
import { type CommandApdu, encodeCommand } from './command-apdu.ts';
import { INS } from './ins.ts';
import { type ResponseApdu, parseResponse } from './response-apdu.ts';
import { moreData, rightLe } from './status-word.ts';
import type { Transceiver } from './transceiver.ts';

/** No answer of these cards is longer; a card that keeps promising more is cut off here. */
const MAX_RESPONSE = 0x10000;

export class PlainChannel implements ApduChannel {
  readonly shortReadLimit = 0x100;
  readonly protects = false;
  readonly #transceiver: Transceiver;

  constructor(transceiver: Transceiver) {
    this.#transceiver = transceiver;
  }

  async send(command: CommandApdu): Promise<ResponseApdu> {
    return this.#collect(await this.#exchangeWithRightLe(command));
  }

  /**
   * Once more with the Le the card asks for, and no further: a card that asks again is taken at its word. A command
   * that wants no answer is never sent twice: it may carry a PIN.
   */
  async #exchangeWithRightLe(command: CommandApdu): Promise<ResponseApdu> {
    const answer = await this.#exchange(command);
    const wanted = rightLe(answer.sw);
    if (wanted === undefined || command.le === undefined || command.le === wanted) return answer;
    return this.#exchange({ ...command, le: wanted });
  }

  async #collect(first: ResponseApdu): Promise<ResponseApdu> {
    const parts: Bytes[] = [first.data];
    let total = first.data.length;
    let answer = first;
    for (let more = moreData(answer.sw); more !== undefined; more = moreData(answer.sw)) {
      answer = await this.#exchangeWithRightLe(getResponse(more));
      if (answer.data.length === 0 && moreData(answer.sw) !== undefined) {
        throw new AppError('APDU_SHORT_RESPONSE', { length: 0 });
      }
      total += answer.data.length;
      if (total > MAX_RESPONSE) throw new AppError('APDU_TOO_LONG', { length: total });
      parts.push(answer.data);
    }
    return { data: concat(...parts), sw: answer.sw };
  }

  async #exchange(command: CommandApdu): Promise<ResponseApdu> {
    return parseResponse(await this.#transceiver.transmit(encodeCommand(command)));
  }
}

function getResponse(le: number): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.GET_RESPONSE, p1: 0, p2: 0, data: new Uint8Array(0), le };
}

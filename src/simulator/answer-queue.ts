// Answers fetched in parts: 61XX says how much waits, GET RESPONSE takes it. Contactless cards have no need of it, some
// readers and drivers do it all the same.
// Spec: ISO/IEC 7816-4 §11.7.1 (GET RESPONSE), §5.1.5 (61XX).

import { type Bytes, bytesOf } from '../bytes/bytes.ts';
import { parseReceivedCommand } from './received-command.ts';
import { type CardAnswer, refusal, SW } from './status.ts';

const INS_GET_RESPONSE = 0xc0;

export class AnswerQueue {
  #waiting: Bytes = bytesOf();

  /** The answer to a short command, kept back when it carries data. */
  hold(command: Bytes, answer: CardAnswer): CardAnswer {
    this.#waiting = bytesOf();
    const extended = parseReceivedCommand(command)?.extended ?? false;
    if (extended || answer.sw !== SW.SUCCESS || answer.data.length === 0) return answer;
    this.#waiting = answer.data;
    return refusal(this.#moreData());
  }

  /** The next part, when `command` is GET RESPONSE; undefined for every other command. */
  next(command: Bytes): CardAnswer | undefined {
    const parsed = parseReceivedCommand(command);
    if (parsed?.ins !== INS_GET_RESPONSE) return undefined;
    if (this.#waiting.length === 0) return refusal(SW.CONDITIONS_NOT_SATISFIED);
    if (parsed.le === undefined || parsed.data.length > 0) return refusal(SW.WRONG_LENGTH);
    const data = this.#waiting.subarray(0, parsed.le);
    this.#waiting = this.#waiting.subarray(data.length);
    return { data, sw: this.#waiting.length === 0 ? SW.SUCCESS : this.#moreData() };
  }

  /** 6100 means 256 or more. */
  #moreData(): number {
    return 0x6100 | (this.#waiting.length > 0xff ? 0 : this.#waiting.length);
  }
}

// A way to send commands and get whole answers, protected or not.

import type { CommandApdu } from './command-apdu.ts';
import type { ResponseApdu } from './response-apdu.ts';

export interface ApduChannel {
  /**
   * Most octets of a file that one answer in short form can carry through this channel (at most 256).
   */
  readonly shortReadLimit: number;
  /** Whether READ BINARY needs the extended form to carry more than `shortReadLimit` octets. */
  readonly protects: boolean;
  /** @throws AppError of the transceiver's layers, APDU_SHORT_RESPONSE, APDU_TOO_LONG, channel errors. */
  send(command: CommandApdu): Promise<ResponseApdu>;
}

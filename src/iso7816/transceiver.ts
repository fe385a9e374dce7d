// The link to one card: raw command bytes in, raw response bytes out. Nothing more.

import type { Bytes } from '../bytes/bytes.ts';

export interface Transceiver {
  /**
   * One exchange. The response is data ‖ SW1 ‖ SW2, at least two octets.
   * @throws AppError of the layers `reader` and `card-link`, READING_CANCELLED.
   */
  transmit(command: Bytes): Promise<Bytes>;
}

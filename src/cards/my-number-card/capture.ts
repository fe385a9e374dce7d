// What was read off one My Number card. A specified card holds a residence application beside these; its capture is its
// own and stands beside this one.

import type { Bytes } from '../../bytes/bytes.ts';
import type { JpkiCapture } from './jpki/capture.ts';
import type { PinTries } from './pin.ts';

export interface MyNumberCapture {
  /** The data object with the card's expiry; absent where the card gives none. */
  readonly cardExpiry?: Bytes;
  readonly jpki: JpkiCapture;
  readonly inputSupportTries: PinTries;
  /** The file of 基本4情報; absent while nobody gave its PIN. */
  readonly basicAttributes?: Bytes;
}

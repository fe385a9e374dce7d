// What a My Number card says, decoded. Nothing here is the 個人番号; the program never reads it.

import type { JstDate } from '../../time/jst-date.ts';
import type { BasicAttributes } from './input-support/document.ts';
import type { JpkiDocument } from './jpki/document.ts';
import type { PinTries, PinUse } from './pin.ts';

export interface MyNumberCard {
  /** 有効期限 of the card itself; absent where the card does not give it without a PIN. */
  readonly cardExpiry?: JstDate;
  readonly jpki: JpkiDocument;
  readonly tries: Readonly<Record<PinUse, PinTries>>;
  /** 基本4情報, when their PIN was given. */
  readonly basicAttributes?: BasicAttributes;
}

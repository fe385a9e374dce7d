// MyNumberCapture -> MyNumberCard, without the card.

import type { MyNumberCapture } from './capture.ts';
import { decodeCardExpiry } from './card-expiry.ts';
import type { MyNumberCard } from './document.ts';
import { decodeBasicAttributes } from './input-support/decode.ts';
import { decodeJpki } from './jpki/decode.ts';

/** @throws AppError of the layer `format` when the file of 基本4情報 was read and is not made as it should be. */
export function decodeMyNumberCard(capture: MyNumberCapture): MyNumberCard {
  const cardExpiry = capture.cardExpiry && decodeCardExpiry(capture.cardExpiry);
  const jpki = decodeJpki(capture.jpki);
  return {
    ...(cardExpiry && { cardExpiry }),
    jpki,
    tries: { ...jpki.tries, 'input-support': capture.inputSupportTries },
    ...(capture.basicAttributes && { basicAttributes: decodeBasicAttributes(capture.basicAttributes) }),
  };
}

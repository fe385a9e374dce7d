// One residence card, decoded: the document and what its check code covers, by generation.

import type { AbsentSignature, SignedData } from '../../trust/signed-data.ts';
import type { CardCapture } from '../capture.ts';
import { decodeGen1 } from './gen1/decode.ts';
import type { ResidenceCardGen1 } from './gen1/document.ts';
import { gen1SignedData } from './gen1/signed-data.ts';
import { decodeGen2 } from './gen2/decode.ts';
import type { ResidenceCardGen2 } from './gen2/document.ts';
import { gen2SignedData } from './gen2/signed-data.ts';

export type ResidenceCard = ResidenceCardGen1 | ResidenceCardGen2;

export interface DecodedCard {
  readonly card: ResidenceCard;
  readonly signedData: SignedData | AbsentSignature;
}

/** @throws AppError of the layer `format`. */
export function decodeResidenceCard(capture: CardCapture): DecodedCard {
  switch (capture.type) {
    case '1':
    case '2':
      return { card: decodeGen1(capture, capture.type), signedData: gen1SignedData(capture) };
    case '05':
    case '06':
    case '07':
    case '08':
      return { card: decodeGen2(capture, capture.type), signedData: gen2SignedData(capture, capture.type) };
  }
}

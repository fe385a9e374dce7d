// One residence card, decoded: the document and what its check code covers, by generation.

import type { AbsentSignature, SignedData } from '../../trust/signed-data.ts';
import type { CardCapture } from '../capture.ts';
import type { Gen1Type, Gen2Type } from '../card-kind.ts';
import { decodeGen1, decodeGen1SoFar } from './gen1/decode.ts';
import type { ResidenceCardGen1 } from './gen1/document.ts';
import { gen1SignedData } from './gen1/signed-data.ts';
import { decodeGen2, decodeGen2SoFar } from './gen2/decode.ts';
import type { ResidenceCardGen2 } from './gen2/document.ts';
import { gen2SignedData } from './gen2/signed-data.ts';

export type ResidenceCard = ResidenceCardGen1 | ResidenceCardGen2;

export interface DecodedCard {
  readonly card: ResidenceCard;
  readonly signedData: SignedData | AbsentSignature;
}

/** @throws AppError of the layer `format`. */
export function decodeResidenceCard(capture: CardCapture): DecodedCard {
  const card = byGeneration<ResidenceCard>(
    capture,
    (type) => decodeGen1(capture, type),
    (type) => decodeGen2(capture, type),
  );
  return { card, signedData: signedDataOf(capture) };
}

/**
 * A card that is still being read: what has not come yet is missing in it.
 * @throws AppError of the layer `format`.
 */
export function decodeSoFar(capture: CardCapture): ResidenceCard {
  return byGeneration<ResidenceCard>(
    capture,
    (type) => decodeGen1SoFar(capture, type),
    (type) => decodeGen2SoFar(capture, type),
  );
}

/**
 * The check code and what it covers, which is all of it in DF1 and DF3.
 * @throws AppError of the layer `format`.
 */
export function signedDataOf(capture: CardCapture): SignedData | AbsentSignature {
  return byGeneration(
    capture,
    () => gen1SignedData(capture),
    (type) => gen2SignedData(capture, type),
  );
}

function byGeneration<T>({ type }: CardCapture, gen1: (type: Gen1Type) => T, gen2: (type: Gen2Type) => T): T {
  return type === '1' || type === '2' ? gen1(type) : gen2(type);
}

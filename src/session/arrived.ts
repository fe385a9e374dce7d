// What one file of a card says as soon as it has been read: for a person to look at while the rest comes. Nothing of it has
// been verified, and no report is made of it.

import type { CardCapture } from '../cards/capture.ts';
import { type ResidenceCard, decodeSoFar } from '../cards/residence-card/document.ts';
import type { CodeTables } from '../cards/residence-card/codes/code-table.ts';
import { isAppError } from '../errors/app-error.ts';
import type { FileName } from '../iso7816/file-ref.ts';
import type { ReportField } from '../report/report.ts';
import { reportFields } from './report-fields.ts';
import { type CardImageBytes, storedImages } from './report-images.ts';

export interface Arrived {
  /** Those with a value. */
  readonly fields: readonly ReportField[];
  readonly images: readonly CardImageBytes[];
}

const NOTHING: Arrived = { fields: [], images: [] };

/** Nothing of a file that is not made as specified: what is wrong with it is said once the card has been read. */
export function arrivedIn(file: FileName, sofar: CardCapture, codes: CodeTables): Arrived {
  const card = decodedFile(file, sofar);
  if (card === undefined) return NOTHING;
  // Covered by a signature is what one that was read covers; none has been yet.
  const fields = reportFields(card, codes, false).filter(({ state }) => state === 'read');
  return { fields, images: storedImages(card.images) };
}

function decodedFile(name: FileName, { type, files }: CardCapture): ResidenceCard | undefined {
  const octets = files.get(name);
  if (octets === undefined) return undefined;
  try {
    return decodeSoFar({ type, files: new Map([[name, octets]]) });
  } catch (thrown) {
    if (isAppError(thrown)) return undefined;
    throw thrown;
  }
}

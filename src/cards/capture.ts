// What was read off a card: octets by file, no meaning. Once it is complete the card may leave; decoding, verifying and
// judging are functions of it.

import type { Bytes } from '../bytes/bytes.ts';
import type { FileName } from '../iso7816/file-ref.ts';
import type { CardType } from './card-kind.ts';

export interface CardCapture {
  readonly type: CardType;
  /** A file the card does not have is not in the map. */
  readonly files: ReadonlyMap<FileName, Bytes>;
}

// ISO/IEC 9797-1 padding method 2: one octet 80, then 00 up to the block size. Always added, so at least one octet.
// Choice: removal is strict. Anything that padding could not have produced is malformed; guessing a second scheme
// would let two different messages decrypt to the same answer.

import { type Bytes, concat } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

export function pad(message: Bytes, blockSize: number): Bytes {
  const fill = new Uint8Array(blockSize - (message.length % blockSize));
  fill[0] = 0x80;
  return concat(message, fill);
}

/** @throws AppError SM_MALFORMED when the end is not a padding that `pad` makes. */
export function unpad(padded: Bytes, blockSize: number): Bytes {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  const filled = padded.length - end;
  if (end < 0 || padded[end] !== 0x80 || filled > blockSize || padded.length % blockSize !== 0) {
    throw new AppError('SM_MALFORMED', { where: 'padding' });
  }
  return padded.subarray(0, end);
}

// How long a DER object is, by its header. Certificates of today begin with 30 82; a shorter form would serve the
// smaller certificates of elliptic curves.

import type { Bytes } from '../../../bytes/bytes.ts';

const SEQUENCE = 0x30;

/** Header included; undefined when the octets begin no SEQUENCE of definite length. */
export function derLength(start: Bytes): number | undefined {
  const [tag, first, second = 0, third = 0] = start;
  if (tag !== SEQUENCE || first === undefined) return undefined;
  if (first < 0x80) return 2 + first;
  if (first === 0x81 && start.length >= 3) return 3 + second;
  if (first === 0x82 && start.length >= 4) return 4 + second * 0x100 + third;
  return undefined;
}

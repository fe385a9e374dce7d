// Equality of long octet strings, without the element-wise report that makes a deep comparison of 65 536 octets slow.

export function sameOctets(left: Uint8Array | undefined, right: Uint8Array): boolean {
  return left !== undefined && Buffer.compare(left, right) === 0;
}

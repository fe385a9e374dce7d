// Octet strings and the few operations every layer needs on them.

export type Bytes = Uint8Array;

export function bytesOf(...octets: readonly number[]): Bytes {
  return Uint8Array.from(octets);
}

export function concat(...parts: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Octet-wise exclusive or. Both operands have the same length. */
export function xor(left: Bytes, right: Bytes): Bytes {
  if (left.length !== right.length) throw new RangeError('xor of different lengths');
  return left.map((octet, index) => octet ^ (right[index] ?? 0));
}

/** Equality in time that depends on the lengths only, for MACs, nonces and digests. */
export function equalConstantTime(left: Bytes, right: Bytes): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index++) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}

/** Right-pads with 00 to `length` octets; a longer value is returned as it is. */
export function padEndZero(value: Bytes, length: number): Bytes {
  if (value.length >= length) return value;
  const padded = new Uint8Array(length);
  padded.set(value);
  return padded;
}

export function stripTrailingZeros(value: Bytes): Bytes {
  let end = value.length;
  while (end > 0 && value[end - 1] === 0) end--;
  return value.subarray(0, end);
}

export function isAllZero(value: Bytes): boolean {
  return value.every((octet) => octet === 0);
}

/** Overwrites a secret in place. It cannot reach copies the runtime made, so secrets are copied as little as possible. */
export function wipe(secret: Bytes): void {
  secret.fill(0);
}

/** WebCrypto takes no view of memory that could be shared, and the types of browsers say so. */
export function owned(octets: Bytes): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(octets);
}

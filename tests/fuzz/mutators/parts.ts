// Inputs that are several things one after the other, each with its length in front: files of a card, answers of a card.

import { concat } from '../../../src/bytes/bytes.ts';
import type { Mutator } from '../target.ts';

const LONGEST_PART = 0xffff;

export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...parts.flatMap((part) => {
      const kept = part.subarray(0, LONGEST_PART);
      return [Uint8Array.of(kept.length >> 8, kept.length), kept];
    }),
  );
}

/** Total: a length beyond the end takes what is there. */
export function splitParts(octets: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at + 2 <= octets.length;) {
    const end = at + 2 + (octets[at] ?? 0) * 0x100 + (octets[at + 1] ?? 0);
    parts.push(octets.slice(at + 2, end));
    at = end;
  }
  return parts;
}

/** The same change inside one part. */
export function insideParts(mutators: readonly Mutator[]): readonly Mutator[] {
  return mutators.map((mutate) => (octets, tools) => {
    const parts = splitParts(octets);
    if (parts.length === 0) return octets;
    const others = splitParts(tools.other);
    const at = tools.prng.below(parts.length);
    const other = others.length === 0 ? tools.other : tools.prng.pick(others);
    parts[at] = mutate(parts[at] ?? new Uint8Array(0), { ...tools, other });
    return joinParts(parts);
  });
}

/** Parts come, go, and change places. */
export const PART_MUTATORS: readonly Mutator[] = [
  (octets, { prng }) => {
    const parts = splitParts(octets);
    parts.splice(prng.below(parts.length), 1);
    return joinParts(parts);
  },
  (octets, { prng }) => {
    const parts = splitParts(octets);
    const at = prng.below(parts.length);
    return joinParts([...parts.slice(0, at), ...parts.slice(at, at + 1), ...parts.slice(at)]);
  },
  (octets, { prng, other }) => {
    const parts = splitParts(octets);
    const others = splitParts(other);
    if (others.length > 0) parts[prng.below(parts.length)] = prng.pick(others);
    return joinParts(parts);
  },
  (octets, { prng }) => {
    const parts = splitParts(octets);
    parts.splice(prng.below(parts.length), 0, ...parts.splice(prng.below(parts.length), 1));
    return joinParts(parts);
  },
];

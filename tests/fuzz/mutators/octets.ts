// Changes that know nothing of a format.

import { concat } from '../../../src/bytes/bytes.ts';
import type { Mutator } from '../target.ts';

/** Values at which lengths, counts and offsets turn over. */
const EDGES = [0, 1, 2, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xfe, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000];
const WIDE_EDGES = [...EDGES, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const bit: Mutator = (octets, { prng }) => {
  const at = prng.below(octets.length);
  return octets.map((octet, index) => (index === at ? octet ^ (1 << prng.below(8)) : octet));
};

const octet: Mutator = (octets, { prng }) => {
  const changed = Uint8Array.from(octets);
  if (changed.length > 0) changed[prng.below(changed.length)] = prng.below(256);
  return changed;
};

const edge: Mutator = (octets, { prng }) => {
  const changed = Uint8Array.from(octets);
  const width = prng.pick([1, 2, 4]);
  if (changed.length < width) return changed;
  const view = new DataView(changed.buffer);
  const at = prng.below(changed.length - width + 1);
  const little = prng.once(2);
  const value = prng.pick(WIDE_EDGES);
  if (width === 1) view.setUint8(at, value & 0xff);
  else if (width === 2) view.setUint16(at, value & 0xffff, little);
  else view.setUint32(at, value, little);
  return changed;
};

const drop: Mutator = (octets, { prng }) => {
  const at = prng.below(octets.length);
  const length = 1 + prng.below(Math.min(64, octets.length));
  return concat(octets.subarray(0, at), octets.subarray(at + length));
};

const insert: Mutator = (octets, { prng }) => {
  const at = prng.below(octets.length + 1);
  return concat(octets.subarray(0, at), prng.octets(1 + prng.below(16)), octets.subarray(at));
};

const repeat: Mutator = (octets, { prng }) => {
  const at = prng.below(octets.length);
  const piece = octets.subarray(at, at + 1 + prng.below(64));
  const times = prng.pick([1, 2, 8, 64, 256]);
  return concat(
    octets.subarray(0, at),
    ...Array.from({ length: times }, () => piece),
    octets.subarray(at + piece.length),
  );
};

const cut: Mutator = (octets, { prng }) => octets.slice(0, prng.below(octets.length));

const graft: Mutator = (octets, { prng, other }) => {
  const at = prng.below(octets.length + 1);
  const from = prng.below(other.length);
  const piece = other.subarray(from, from + 1 + prng.below(200));
  return concat(octets.subarray(0, at), piece, octets.subarray(prng.once(2) ? at : at + piece.length));
};

const move: Mutator = (octets, { prng }) => {
  const from = prng.below(octets.length);
  const piece = octets.slice(from, from + 1 + prng.below(64));
  const rest = concat(octets.subarray(0, from), octets.subarray(from + piece.length));
  const to = prng.below(rest.length + 1);
  return concat(rest.subarray(0, to), piece, rest.subarray(to));
};

const blank: Mutator = (octets, { prng }) => {
  const changed = Uint8Array.from(octets);
  const at = prng.below(changed.length);
  return changed.fill(prng.pick([0, 0xff, 0x20, 0x30]), at, at + 1 + prng.below(256));
};

export const OCTET_MUTATORS: readonly Mutator[] = [
  ...[bit, octet, edge, drop, insert, repeat, cut, graft, move, blank],
];

// Changes of tag-length-value structures, card TLV and DER alike: one element is changed and every length above it is
// written anew, so that what lies deep inside is reached.

import { concat, isAllZero } from '../../../src/bytes/bytes.ts';
import type { Prng } from '../prng.ts';
import type { Mutator } from '../target.ts';
import { HOSTILE_TEXTS, hostileOctets } from './hostile-texts.ts';

interface Element {
  tag: Uint8Array;
  /** Octets, or elements where the content is made of them. */
  content: Uint8Array | Element[];
  /** Stands in place of the right length. */
  lie?: Uint8Array;
}

interface Forest {
  readonly roots: Element[];
  /** What follows the last element: filler, or anything. */
  readonly tail: Uint8Array;
}

const MAX_DEPTH = 12;
const CONSTRUCTED = 0x20;
/** OCTET STRING, which in certificates often holds more elements, and the objects of cards that hold a certificate. */
const WRAPPERS: readonly number[] = [0x04, 0xdb, 0xdd];

function parseForest(octets: Uint8Array, depth = 0): Forest {
  const roots: Element[] = [];
  let at = 0;
  while (at < octets.length && octets[at] !== 0) {
    const header = headerAt(octets, at);
    if (header === undefined || header.end > octets.length) break;
    const value = octets.slice(header.start, header.end);
    roots.push({ tag: octets.slice(at, header.tagEnd), content: contentOf(octets[at] ?? 0, value, depth) });
    at = header.end;
  }
  return { roots, tail: octets.slice(at) };
}

function contentOf(firstTag: number, value: Uint8Array, depth: number): Uint8Array | Element[] {
  const mayHold = (firstTag & CONSTRUCTED) !== 0 || WRAPPERS.includes(firstTag);
  if (!mayHold || depth >= MAX_DEPTH || value.length < 2) return value;
  const { roots, tail } = parseForest(value, depth + 1);
  // The filler after a certificate goes.
  return roots.length > 0 && isAllZero(tail) ? roots : value;
}

function headerAt(
  octets: Uint8Array,
  at: number,
): { readonly tagEnd: number; readonly start: number; readonly end: number } | undefined {
  const tagEnd = at + (((octets[at] ?? 0) & 0x1f) === 0x1f ? 2 : 1);
  const first = octets[tagEnd];
  if (first === undefined) return undefined;
  if (first < 0x80) return { tagEnd, start: tagEnd + 1, end: tagEnd + 1 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 3) return undefined;
  let length = 0;
  for (let index = 1; index <= count; index++) length = length * 0x100 + (octets[tagEnd + index] ?? 0);
  const start = tagEnd + 1 + count;
  return { tagEnd, start, end: start + length };
}

function encodeForest({ roots, tail }: Forest): Uint8Array {
  return concat(...roots.map(encodeElement), tail);
}

function encodeElement({ tag, content, lie }: Element): Uint8Array {
  const value = content instanceof Uint8Array ? content : concat(...content.map(encodeElement));
  return concat(tag, lie ?? lengthOctets(value.length), value);
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  if (length < 0x100) return Uint8Array.of(0x81, length);
  if (length < 0x10000) return Uint8Array.of(0x82, length >> 8, length);
  return Uint8Array.of(0x83, length >> 16, length >> 8, length);
}

/** Every list of elements, with the outermost first. */
function listsOf(elements: Element[]): Element[][] {
  const inner = elements.flatMap(({ content }) => (content instanceof Uint8Array ? [] : listsOf(content)));
  return [elements, ...inner].filter(({ length }) => length > 0);
}

const LIES: readonly (readonly number[])[] = [
  [0],
  [0x7f],
  [0x80],
  [0x81, 0],
  [0x81, 0x05],
  [0x82, 0, 0x05],
  [0x82, 0xff, 0xff],
  [0x83, 0xff, 0xff, 0xff],
  [0x84, 0x7f, 0xff, 0xff, 0xff],
  [0x84, 0xff, 0xff, 0xff, 0xff],
  [0x88, 0, 0, 0, 0, 0, 0, 0, 1],
  [0xff],
];
const TAGS = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x17, 0x18, 0x1e, 0x1f, 0x30, 0x31];
const CONTEXT_AND_CARD_TAGS = [0x80, 0x86, 0xa0, 0xa3, 0xc5, 0xd0, 0xd1, 0xdc, 0xdd, 0xdf, 0xff];

type Change = (list: Element[], at: number, prng: Prng) => void;

function changed(list: Element[], at: number, change: (element: Element) => Element): void {
  const element = list[at];
  if (element !== undefined) list[at] = change(element);
}

const CHANGES: readonly Change[] = [
  (list, at) => void list.splice(at, 1),
  (list, at) => void list.splice(at, 0, ...list.slice(at, at + 1)),
  (list, at, prng) => void list.splice(prng.below(list.length), 0, ...list.splice(at, 1)),
  (list, at, prng) =>
    changed(list, at, (element) => ({
      ...element,
      tag: Uint8Array.of(prng.pick([...TAGS, ...CONTEXT_AND_CARD_TAGS, prng.below(256)])),
    })),
  (list, at, prng) => changed(list, at, (element) => ({ ...element, lie: Uint8Array.from(prng.pick(LIES)) })),
  (list, at) => changed(list, at, (element) => ({ ...element, content: new Uint8Array(0) })),
  (list, at, prng) =>
    changed(list, at, (element) => ({
      ...element,
      content: hostileOctets(prng.pick(HOSTILE_TEXTS), prng.below(3)),
    })),
  (list, at, prng) =>
    changed(list, at, (element) => ({ ...element, content: prng.octets(prng.pick([1, 8, 48, 96, 300])) })),
  (list, at, prng) =>
    changed(list, at, (element) => {
      const value = concat(...valueOf(element));
      return { ...element, content: value.map((octet) => (prng.once(16) ? prng.below(256) : octet)) };
    }),
  (list, at, prng) =>
    changed(list, at, (element) => {
      let wrapped = element;
      for (let depth = prng.pick([1, 4, 30, 200]); depth > 0; depth--) {
        wrapped = { tag: element.tag, content: [wrapped] };
      }
      return wrapped;
    }),
  (list, at, prng) => {
    const empty = {
      tag: prng.once(2) ? Uint8Array.of(0x30) : Uint8Array.of(0xc0),
      content: new Uint8Array(0),
    };
    list.splice(at, 0, ...Array.from({ length: prng.pick([1, 64, 65, 3000]) }, () => empty));
  },
];

function valueOf({ content }: Element): readonly Uint8Array[] {
  return content instanceof Uint8Array ? [content] : content.map(encodeElement);
}

const changeElement: Mutator = (octets, { prng }) => {
  const forest = parseForest(octets);
  const lists = listsOf(forest.roots);
  if (lists.length === 0) return octets;
  const list = prng.pick(lists);
  prng.pick(CHANGES)(list, prng.below(list.length), prng);
  return encodeForest(forest);
};

/** An element of another input in place of one of this. */
const transplantElement: Mutator = (octets, { prng, other }) => {
  const forest = parseForest(octets);
  const [own, others] = [listsOf(forest.roots), listsOf(parseForest(other).roots)];
  if (own.length === 0 || others.length === 0) return octets;
  const list = prng.pick(own);
  list[prng.below(list.length)] = prng.pick(prng.pick(others));
  return encodeForest(forest);
};

/** Several times as likely as any change that does not know the structure. */
export const ELEMENT_MUTATORS: readonly Mutator[] = [
  ...[changeElement, changeElement, changeElement, changeElement, changeElement, changeElement],
  ...[transplantElement, transplantElement],
];

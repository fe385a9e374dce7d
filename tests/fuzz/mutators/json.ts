// Changes of JSON texts: one value becomes another kind of value, keys come and go, and now and then it is no JSON at all.

import type { Prng } from '../prng.ts';
import type { Mutator } from '../target.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** An object or array with one key of it. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

const MAX_DEPTH = 8;
const DEEPEST = 1_000;
const MOST_PLACES = 500;

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  'kind',
  'name',
  '',
  '0',
  'unknown',
];

/** Undefined for what is no JSON, or nested so deep that it cannot be written again. */
function parsed(octets: Uint8Array): unknown {
  const text = new TextDecoder().decode(octets);
  if (text.includes('['.repeat(DEEPEST))) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Of the first levels; deeper ones are there to be met, not to be changed. */
function placesIn(root: Record<string, unknown>): readonly Place[] {
  const places: Place[] = [];
  let level = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && places.length < MOST_PLACES; depth++) {
    const below: Record<string, unknown>[] = [];
    for (const holder of level.slice(0, MOST_PLACES)) {
      for (const key of Object.keys(holder)) {
        places.push({ holder, key });
        const value = holder[key];
        if (isHolder(value)) below.push(value);
      }
    }
    level = below;
  }
  return places;
}

/** Own, even where the name is one that assignment would take for the prototype; the length of an array stays. */
function put(holder: Record<string, unknown>, key: string, value: unknown): void {
  if (Array.isArray(holder) && key === 'length') return;
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

function anotherValue(prng: Prng, depth = 0): unknown {
  switch (prng.below(depth > 4 ? 6 : 9)) {
    case 0:
      return null;
    case 1:
      return prng.once(2);
    case 2:
      return prng.pick([0, -0, 1, -1, 0.5, 3600, 3601, 2 ** 31, 2 ** 53, 1e308, -1e308]);
    case 3:
    case 4:
      return prng.pick(HOSTILE_TEXTS);
    case 5:
      return 'x'.repeat(prng.pick([1, 64, 256, 257, 5000]));
    case 6:
      return Array.from({ length: prng.pick([0, 1, 9, 129]) }, () => anotherValue(prng, 5));
    case 7:
      return { [prng.pick(KEYS)]: anotherValue(prng, depth + 1) };
    default:
      return [anotherValue(prng, depth + 1)];
  }
}

const changeValue: Mutator = (octets, { prng, other }) => {
  const value = parsed(octets);
  if (!isHolder(value)) return octets;
  const places = placesIn(value);
  if (places.length === 0) {
    put(value, prng.pick(KEYS), anotherValue(prng));
    return encoded(value);
  }
  const { holder, key } = prng.pick(places);
  switch (prng.below(6)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      break;
    case 1:
      put(holder, prng.pick(KEYS), anotherValue(prng));
      break;
    case 2: {
      const foreign = parsed(other);
      const places = isHolder(foreign) ? placesIn(foreign) : [];
      const from = places.length === 0 ? undefined : prng.pick(places);
      put(holder, from?.key ?? key, from?.holder[from.key]);
      break;
    }
    case 3: {
      const again = prng.pick(places);
      put(holder, key, structuredClone(again.holder[again.key]));
      break;
    }
    default:
      put(holder, key, anotherValue(prng));
  }
  return encoded(value);
};

const wholeValue: Mutator = (_octets, { prng }) => encoded(anotherValue(prng));

const nest: Mutator = (octets, { prng }) => {
  const depth = prng.pick([2, 100, 5000]);
  const text = new TextDecoder().decode(octets);
  return new TextEncoder().encode('['.repeat(depth) + text + ']'.repeat(depth));
};

const mark: Mutator = (octets) => Uint8Array.of(0xef, 0xbb, 0xbf, ...octets);

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

export const JSON_MUTATORS: readonly Mutator[] = [
  ...[changeValue, changeValue, changeValue, changeValue, changeValue, changeValue, changeValue, changeValue],
  ...[changeValue, changeValue, wholeValue, nest, mark],
];

export function jsonOctets(...values: readonly unknown[]): Uint8Array[] {
  return values.map(encoded);
}

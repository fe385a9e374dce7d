// Changes of short texts: what a person types, what a table or a command line holds.

import type { Mutator } from '../target.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

function changeText(change: (text: string, tools: Parameters<Mutator>[1]) => string): Mutator {
  return (octets, tools) => new TextEncoder().encode(change(new TextDecoder().decode(octets), tools));
}

export const TEXT_MUTATORS: readonly Mutator[] = [
  changeText((text, { prng }) => {
    const at = prng.below(text.length + 1);
    return text.slice(0, at) + prng.pick(HOSTILE_TEXTS) + text.slice(at);
  }),
  changeText((text, { prng }) => {
    const at = prng.below(text.length);
    return text.slice(0, at) + String.fromCharCode(prng.below(0x10000)) + text.slice(at + 1);
  }),
  changeText((text, { prng }) => {
    const [from, length] = [prng.below(text.length), 1 + prng.below(8)];
    return text.slice(0, from) + text.slice(from + length);
  }),
  changeText((text, { prng }) => {
    const lines = text.split('\n');
    return [...lines, prng.pick(lines)].join('\n');
  }),
  changeText((text, { prng }) => {
    const cells = text.split(/([,\n "])/);
    cells[prng.below(cells.length)] = prng.pick(HOSTILE_TEXTS);
    return cells.join('');
  }),
  changeText((text, { prng }) => (prng.once(2) ? text.normalize('NFKD') : text.toLowerCase())),
];

export function textOctets(...texts: readonly string[]): Uint8Array[] {
  return texts.map((text) => new TextEncoder().encode(text));
}

// Terminals to render for, and what is left of a text without its colours.

import type { Surface } from '../../../src/cli/render/page.ts';
import { EN } from '../../../src/words/en.ts';
import { JA_EASY } from '../../../src/words/ja-easy.ts';
import { JA } from '../../../src/words/ja.ts';
import type { Words } from '../../../src/words/words.ts';
import { ZH_HANS } from '../../../src/words/zh-hans.ts';

export const ALL_WORDS: readonly Words[] = [JA, JA_EASY, EN, ZH_HANS];

export function surface(words: Words, columns = 80, colour = false): Surface {
  return { words, terminal: { columns, colour } };
}

export const ja = surface(JA);
export const en = surface(EN);

export function withoutColour(text: string): string {
  return text.replace(SGR, '');
}

// eslint-disable-next-line no-control-regex -- colours are control sequences
const SGR = /\u001b\[\d+m/g;

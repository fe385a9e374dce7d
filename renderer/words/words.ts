// The texts of one language, with those of the window's screens. Japanese has every key; a language that lacks one does not
// compile.

import type screens from '../../src/words/ja/screens.json';
import type { Words } from '../../src/words/words.ts';

export interface WindowWords extends Words {
  readonly screens: typeof screens;
  /** Names of items for the person on the other side of the counter, where they are not the official Japanese ones. */
  readonly second?: Pick<Words['fields'], 'fields' | 'notOnChip' | 'images'> & { readonly lang: string };
}

/** The row of a table by a key that comes from outside. */
export function rowOf<Row>(table: Readonly<Record<string, Row>>, key: string): Row | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

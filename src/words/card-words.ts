// The name of a kind of card.

import { fillIn } from './fill-in.ts';
import type { Words } from './words.ts';

export interface CardLike {
  readonly kind: keyof Words['cards']['kinds'];
  /** null: this kind has none. */
  readonly generation: 1 | 2 | null;
}

export function cardName(words: Words, { kind, generation }: CardLike): string {
  const { kinds, generations, kindAndGeneration } = words.cards;
  if (generation === null) return kinds[kind];
  return fillIn(kindAndGeneration, { kind: kinds[kind], generation: generations[generation] });
}

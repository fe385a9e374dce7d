// A rule that holds for both generations rests on two documents; a finding cites the one of the card that was read.

import { type Citation, cite } from '../spec/cite.ts';
import type { RuleContext } from './rule.ts';

/** Sections of MOJ-RC-1.5 and of MOJ-RC2-1.1. */
export function citeGeneration(gen1: string, gen2: string): (context: RuleContext) => Citation {
  return ({ card }) => (card.generation === 1 ? cite('MOJ-RC-1.5', gen1) : cite('MOJ-RC2-1.1', gen2));
}

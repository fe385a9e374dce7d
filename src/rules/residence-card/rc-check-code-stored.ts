// The chip holds a check code. Generation 1 stores none for holders under 16, and cards of the first weeks of 2012 have
// none (MOJ-RC-1.5 §3.3.5); a card of generation 2 always has one. Its absence is never called a forgery.

import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcCheckCodeStored: Rule = {
  id: 'rc-check-code-stored',
  citation: cite('MOJ-RC2-1.1', '3.3.4.10'),
  citationFor: citeGeneration('3.3.5', '3.3.4.10'),
  // What follows from it is decided by rc-check-code-matches, which then cannot be checked.
  onFail: 'none',
  applies: () => true,
  check: ({ card, evidence }) => {
    if (evidence.signature.status !== 'absent') return PASS;
    if (card.generation === 2) return { status: 'fail', reason: 'missing-on-generation-2' };
    const noPhoto = card.images.faceImage.content.state === 'empty';
    return { status: 'warn', reason: noPhoto ? 'holder-under-16' : 'early-card' };
  },
};

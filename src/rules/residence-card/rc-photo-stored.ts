// A face photo is stored, or is absent where the specification foresees that.

import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { ageOn } from '../../time/jst-date.ts';
import { PASS, type Answer, type Rule, type RuleContext } from '../rule.ts';

export const rcPhotoStored: Rule = {
  id: 'rc-photo-stored',
  citation: cite('MOJ-RC2-1.1', '3.3.4.5'),
  citationFor: citeGeneration('3.3.5', '3.3.4.5'),
  onFail: 'none',
  applies: () => true,
  check: (context) => {
    const { state } = context.card.images.faceImage.content;
    if (state === 'read') return PASS;
    if (state === 'missing') return { status: 'fail', reason: 'photo-file-unreadable' };
    return absentPhoto(context);
  },
};

/**
 * Generation 1 stores no photo of holders under 16 (§3.3.5), generation 2 none of holders under one year. Generation 1
 * does not hold the birth date as text, so the person looks at the front image.
 */
function absentPhoto({ card, today }: RuleContext): Answer {
  if (card.generation === 1) return { status: 'warn', reason: 'no-photo-under-16' };
  const { birthDate } = card.fields;
  if (birthDate.state !== 'read') return { status: 'warn', reason: 'no-photo' };
  return ageOn(birthDate.value, today) < 1
    ? { status: 'pass', reason: 'no-photo-under-1' }
    : { status: 'warn', reason: 'no-photo', params: { birthDate: birthDate.value } };
}

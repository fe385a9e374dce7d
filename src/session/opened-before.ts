// What a PIN has opened stays with the card for as long as it is being looked at: each attempt is a sitting of its own,
// and the next one does not take away what the one before has shown.

import type { MyNumberCapture } from '../cards/my-number-card/capture.ts';
import { cardMark } from './read-my-number.ts';

/** @returns `now` as it is when the two are not of one card. What was opened anew stands; tries are always those of now. */
export function withOpenedBefore(now: MyNumberCapture, before: MyNumberCapture | undefined): MyNumberCapture {
  if (before === undefined || cardMark(before) !== cardMark(now)) return now;
  const digitalSignature = now.jpki.digitalSignature ?? before.jpki.digitalSignature;
  const possession = now.jpki.possession ?? before.jpki.possession;
  const basicAttributes = now.basicAttributes ?? before.basicAttributes;
  return {
    ...now,
    jpki: {
      ...now.jpki,
      ...(digitalSignature && { digitalSignature }),
      ...(possession && { possession }),
    },
    ...(basicAttributes && { basicAttributes }),
  };
}

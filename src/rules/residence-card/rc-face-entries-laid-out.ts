// 券面記載事項 holds its items in the specified order and lengths. The check code covers values without tags, so without
// this a valid signature would not say which value belongs to which item.

import { cite } from '../../spec/cite.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcFaceEntriesLaidOut: Rule = {
  id: 'rc-face-entries-laid-out',
  citation: cite('MOJ-RC2-1.1', '3.3.4.4'),
  onFail: 'undetermined',
  applies: ({ card }) => card.generation === 2,
  check: ({ card }) =>
    card.generation === 2 && card.faceEntriesAsSpecified
      ? PASS
      : { status: 'fail', reason: 'layout-differs' },
};

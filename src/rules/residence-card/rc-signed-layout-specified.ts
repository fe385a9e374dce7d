// The octets that verified are those the specification says are signed, in the order it says.

import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { PASS, type Rule } from '../rule.ts';

const SPECIFIED: ReadonlySet<string> = new Set([
  'front-image, face-image',
  'face-entries, face-image, name-image',
]);

export const rcSignedLayoutSpecified: Rule = {
  id: 'rc-signed-layout-specified',
  citation: cite('MOJ-RC2-1.1', '3.4.3.1'),
  citationFor: citeGeneration('3.4.3.1', '3.4.3.1'),
  onFail: 'undetermined',
  applies: ({ evidence }) => evidence.signature.status === 'valid',
  check: ({ evidence: { signature } }) => {
    if (signature.status !== 'valid' || SPECIFIED.has(signature.layout)) return PASS;
    return { status: 'fail', reason: 'other-layout', params: { layout: signature.layout } };
  },
};

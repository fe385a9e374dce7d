// The signer's certificate (公開鍵証明書) on the chip can be read.

import { cite } from '../../spec/cite.ts';
import { citeGeneration } from '../cite-generation.ts';
import { PASS, type Rule } from '../rule.ts';

export const rcSignerReadable: Rule = {
  id: 'rc-signer-readable',
  citation: cite('MOJ-RC2-1.1', '3.3.4.10'),
  citationFor: citeGeneration('3.3.4', '3.3.4.10'),
  onFail: 'undetermined',
  applies: ({ evidence }) => evidence.signature.status !== 'absent',
  check: ({ evidence: { signer } }) =>
    signer.status === 'unreadable'
      ? { status: 'fail', reason: 'certificate-unreadable', params: { part: signer.reason } }
      : PASS,
};

// Where a field or an image came from, and how far the signature speaks for it.

import type { Words } from './words.ts';

export interface SignedPart {
  /** Whether the check code of this type of card covers it. */
  readonly signed: boolean;
  /** 'DF1/EF02#C5' */
  readonly source: string;
}

export interface ProvenanceReport {
  readonly signature: { readonly status: string; readonly chain: string };
  readonly findings: readonly { readonly rule: string; readonly status: string }[];
}

export interface ProvenanceWords {
  readonly text: string;
  /** Only for what is signed: the signature was confirmed, was not, or is open. */
  readonly state?: 'pass' | 'fail' | 'not-checked';
  /** 'DF1/EF02' */
  readonly place: string;
}

const FACE_ENTRIES = 'DF1/EF02';

export function provenanceWords(words: Words, report: ProvenanceReport, part: SignedPart): ProvenanceWords {
  const [place = ''] = part.source.split('#');
  if (!part.signed || report.signature.status === 'absent') return { text: words.values.unsigned, place };
  return { text: words.values.signed, state: signedState(report, place), place };
}

function signedState(
  { signature, findings }: ProvenanceReport,
  place: string,
): 'pass' | 'fail' | 'not-checked' {
  if (signature.status === 'invalid' || signature.chain === 'invalid') return 'fail';
  const failed = (id: string) => findings.some(({ rule, status }) => rule === id && status === 'fail');
  // The check code covers values without their tags; out of order, it does not say which value is which item's.
  const disordered = failed('rc-face-entries-laid-out') && place === FACE_ENTRIES;
  const confirmed = signature.status === 'valid' && signature.chain === 'anchored';
  return confirmed && !disordered && !failed('rc-signed-layout-specified') ? 'pass' : 'not-checked';
}

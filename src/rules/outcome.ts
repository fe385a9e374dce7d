// From findings to one of three outcomes. The only place where that is decided.
//
// `authentic` means: the octets a check code covers are unaltered since the agency signed them, and the signer's
// certificate leads to a CA whose digest is pinned. It does not mean that the card body or the chip is original, that the
// card is valid today, or that the person holding it is its holder.

import type { Finding } from './rule.ts';

export type Outcome = 'authentic' | 'not-authentic' | 'undetermined';

/** Adding a finding never improves the outcome. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const required = findings.filter((finding) => finding.onFail !== 'none');
  if (required.some((finding) => finding.status === 'fail' && finding.onFail === 'not-authentic')) {
    return 'not-authentic';
  }
  const decided = required.every(
    (finding) => finding.status === 'pass' || finding.status === 'not-applicable',
  );
  const somethingPassed = required.some((finding) => finding.status === 'pass');
  return decided && somethingPassed ? 'authentic' : 'undetermined';
}

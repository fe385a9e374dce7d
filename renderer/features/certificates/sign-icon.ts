// The shape of a certificate's or a counter's state; colour only repeats it.

import type { TriesLeft } from '../../../src/report/my-number-report.ts';
import type { CertificateSign } from '../../../src/words/my-number-words.ts';
import type { IconName } from '../../components/icon.tsx';

export const SIGN_ICONS = {
  good: 'check',
  attention: 'warning',
  bad: 'cross',
  open: 'open',
} as const satisfies Record<CertificateSign, IconName>;

export function triesSign(tries: TriesLeft): CertificateSign {
  if (tries === 'unknown') return 'open';
  if (tries === 'blocked' || tries === 0) return 'bad';
  return tries === 1 ? 'attention' : 'good';
}

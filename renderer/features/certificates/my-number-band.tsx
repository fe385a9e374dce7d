// The band over the result of a My Number card, with the points of its certificates.

import type { ReactNode } from 'react';
import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import {
  type CertificateSign,
  certificateWords,
  myNumberOutcomeWords,
} from '../../../src/words/my-number-words.ts';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import { OutcomeBand } from '../findings/outcome-band.tsx';
import { SIGN_ICONS } from './sign-icon.ts';

interface BandProps {
  readonly words: MyNumberWindowWords;
  readonly report: MyNumberReport;
}

export function MyNumberBand({ words, report }: BandProps): ReactNode {
  const points = pointsOf(words, report).map(({ sign, ...point }) => ({
    ...point,
    state: STATES[sign],
    icon: SIGN_ICONS[sign],
  }));
  return <OutcomeBand report={report} verdict={myNumberOutcomeWords(words, report)} points={points} />;
}

/** As the points of a residence card are coloured. */
const STATES = {
  good: 'pass',
  attention: 'warn',
  bad: 'fail',
  open: 'not-checked',
} as const satisfies Record<CertificateSign, string>;

interface Point {
  readonly id: string;
  readonly sign: CertificateSign;
  readonly label: string;
  readonly word: string;
}

function pointsOf(words: MyNumberWindowWords, report: MyNumberReport): readonly Point[] {
  const { locked, key, revocation } = words.window.axes;
  return [
    ...report.certificates.map((certificate) => {
      const { label, state, sign } = certificateWords(words, certificate, report.trustProfile);
      const isLocked = certificate.state === 'locked' && certificate.present === true;
      return { id: certificate.use, sign, label, word: isLocked ? locked : state };
    }),
    { id: 'key', label: key.label, ...keyPoint(words, report) },
    { id: 'revocation', sign: 'open', label: revocation.label, word: revocation['not-checked'] },
  ];
}

function keyPoint(
  { window: { axes } }: MyNumberWindowWords,
  { signature }: MyNumberReport,
): Pick<Point, 'sign' | 'word'> {
  if (signature.status === 'valid') return { sign: 'good', word: axes.key.pass };
  if (signature.status === 'invalid') return { sign: 'bad', word: axes.key.fail };
  return { sign: 'open', word: axes.key['not-checked'] };
}

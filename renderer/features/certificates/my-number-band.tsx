// The band over a My Number card's result: the outcome by shape, word and colour, what it shows and what it does not, and
// the points it is made of.

import type { ReactNode } from 'react';
import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import {
  type CertificateSign,
  certificateWords,
  myNumberOutcomeWords,
} from '../../../src/words/my-number-words.ts';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Seal } from '../../components/seal.tsx';
import { withoutRuby } from '../../text/ruby.ts';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import styles from '../findings/findings.module.css';
import { SIGN_ICONS } from './sign-icon.ts';

interface BandProps {
  readonly words: MyNumberWindowWords;
  readonly report: MyNumberReport;
}

export function MyNumberBand({ words, report }: BandProps): ReactNode {
  const verdict = myNumberOutcomeWords(words, report);
  const { result } = words.screens;
  return (
    <div className={styles.band} data-outcome={report.outcome} data-trust={report.trustProfile}>
      <Seal outcome={report.outcome} official={report.trustProfile === 'official'} />
      <div className={styles.verdict}>
        <h1>
          <Say text={verdict.headline} />
        </h1>
        <p>
          <Say text={verdict.proves} />
        </p>
        {verdict.key !== undefined && (
          <p>
            <Say text={verdict.key} />
          </p>
        )}
        <p className={styles.limits}>
          <strong>
            <Say text={result.doesNotProve} />
          </strong>{' '}
          <Say text={verdict.doesNotProve} />
        </p>
        <p className={styles.limits}>
          <strong>
            <Say text={result.next} />
          </strong>{' '}
          <Say text={verdict.next} />
        </p>
      </div>
      <ul className={styles.axes} aria-label={withoutRuby(result.axes)}>
        {pointsOf(words, report).map((point) => (
          <li key={point.id} className={styles.axis} data-point={point.id} data-state={STATES[point.sign]}>
            <Icon name={SIGN_ICONS[point.sign]} />
            <span>
              <Say text={point.label} />
            </span>
            <strong>
              <Say text={point.word} />
            </strong>
          </li>
        ))}
      </ul>
    </div>
  );
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

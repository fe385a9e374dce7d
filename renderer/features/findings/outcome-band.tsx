// The band over a card's result: the outcome by shape, word and colour; what it shows and what it does not; and the points it
// is made of.

import type { ReactNode } from 'react';
import type { AnyReport } from '../../../src/report/my-number-report.ts';
import { Band, type BandTone } from '../../components/band.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Seal } from '../../components/seal.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './outcome-band.module.css';

export interface OutcomePoint {
  readonly id: string;
  readonly state: 'pass' | 'fail' | 'warn' | 'not-checked';
  readonly icon: IconName;
  readonly label: string;
  readonly word: string;
}

interface OutcomeBandProps {
  readonly report: Pick<AnyReport, 'outcome' | 'trustProfile'>;
  readonly verdict: {
    readonly headline: string;
    readonly proves: string;
    readonly key?: string;
    readonly doesNotProve: string;
    readonly next: string;
  };
  readonly points: readonly OutcomePoint[];
}

export function OutcomeBand({ report, verdict, points }: OutcomeBandProps): ReactNode {
  const { result } = useDesk().words.screens;
  const { outcome, trustProfile } = report;
  return (
    <Band
      tone={toneOf(report)}
      sign={<Seal outcome={outcome} official={trustProfile === 'official'} />}
      partsBesideOnPaper
      data={{ 'data-outcome': outcome, 'data-trust': trustProfile }}
      parts={
        <ul className={styles.points} aria-label={withoutRuby(result.axes)}>
          {points.map((point) => (
            <Point key={point.id} point={point} />
          ))}
        </ul>
      }
    >
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
      <Limit title={result.doesNotProve} text={verdict.doesNotProve} />
      <Limit title={result.next} text={verdict.next} />
    </Band>
  );
}

/** What the simulator or a test certificate confirmed never looks like what the agency's did. */
function toneOf({ outcome, trustProfile }: OutcomeBandProps['report']): BandTone {
  if (outcome === 'not-authentic') return 'bad';
  return outcome === 'authentic' && trustProfile === 'official' ? 'ok' : 'warn';
}

function Limit({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <p className={styles.limit}>
      <strong>
        <Say text={title} />
      </strong>{' '}
      <Say text={text} />
    </p>
  );
}

function Point({ point: { id, state, icon, label, word } }: { readonly point: OutcomePoint }): ReactNode {
  return (
    <li className={styles.point} data-axis={id} data-state={state}>
      <Icon name={icon} />
      <span>
        <Say text={label} />
      </span>
      <strong>
        <Say text={word} />
      </strong>
    </li>
  );
}

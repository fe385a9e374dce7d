// The band over a result: the outcome by shape, word and colour; what it shows and what it does not; the six axes.

import type { ReactNode } from 'react';
import type { Report } from '../../../src/report/report.ts';
import type { Axis, AxisState } from '../../../src/words/axis-words.ts';
import { outcomeWords } from '../../../src/words/outcome-words.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Seal } from '../../components/seal.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { axesOf } from './axes.ts';
import styles from './findings.module.css';

const SHAPES: Readonly<Record<AxisState, IconName>> = {
  pass: 'check',
  fail: 'cross',
  'not-checked': 'open',
};

export function VerdictBand({ report }: { readonly report: Report }): ReactNode {
  const { words, state } = useDesk();
  const verdict = outcomeWords(words, report);
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
        {axesOf(words, report, state.judgement).map((axis) => (
          <AxisChip key={axis.id} axis={axis} />
        ))}
      </ul>
    </div>
  );
}

function AxisChip({ axis: { id, state, label, word } }: { readonly axis: Axis }): ReactNode {
  return (
    <li className={styles.axis} data-axis={id} data-state={state}>
      <Icon name={SHAPES[state]} />
      <span>
        <Say text={label} />
      </span>
      <strong>
        <Say text={word} />
      </strong>
    </li>
  );
}

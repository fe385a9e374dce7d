// What a printed sheet begins with: whose it is, when it was judged, what it may be used for, and its mark.

import type { ReactNode } from 'react';
import type { AnyReport } from '../../../src/report/my-number-report.ts';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import styles from './result.module.css';

interface PrintHeadProps {
  readonly report: Pick<AnyReport, 'today'>;
  /** What was read; a residence card, unless another name is given. */
  readonly label?: string;
}

export function PrintHead({ report, label }: PrintHeadProps): ReactNode {
  const { words } = useDesk();
  return (
    <div className={`${styles.printHead ?? ''} print-only`}>
      <p>
        <strong>Zairyu Desk</strong> <Say text={label ?? words.screens.result.label} />
      </p>
      <p>
        <Say text={fillIn(words.terminal.report.judgedOn, { date: dateText(words, report.today) })} />
      </p>
      <p>
        <Say text={words.screens.result.purpose} />
      </p>
    </div>
  );
}

// What a printed page begins and ends with: what it is, when it was printed, and that it is not official.

import type { ReactNode } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { useGuide } from '../../features/guide-words/guide-context.ts';
import { Told } from '../../features/guide-words/told.tsx';
import styles from './guide.module.css';

export function PrintHead(): ReactNode {
  const { today } = useGuide();
  return (
    <div className={`${styles.printHead ?? ''} print-only`}>
      <p>
        <strong>Zairyu Desk</strong> <Told say={({ guide }) => guide.screen.heading} />
      </p>
      <p>
        <Told say={(words) => fillIn(words.guide.screen.printedOn, { date: dateText(words, today) })} />
      </p>
    </div>
  );
}

export function PrintFoot(): ReactNode {
  return (
    <p className={`${styles.printFoot ?? ''} print-only`}>
      <Told say={({ guide }) => guide.screen.notOfficial} />
    </p>
  );
}

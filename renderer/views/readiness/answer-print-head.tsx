// What the printed sheet begins with: what it is, of which day, and what it does not promise, in Japanese as well.

import type { ReactNode } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Say } from '../../components/say.tsx';
import { useCheck } from '../../features/readiness-facts/check-context.ts';
import { useDesk } from '../../state/desk-context.ts';
import styles from './answer-page.module.css';

export function AnswerPrintHead(): ReactNode {
  const { words, japanese, today } = useCheck();
  const { app } = useDesk().words.screens;
  return (
    <div className={`${styles.printHead ?? ''} print-only`}>
      <p>
        <strong>Zairyu Desk</strong> <Say text={app.readiness} />
      </p>
      <p>
        <Say text={fillIn(words.readiness.notice.judgedOn, { date: dateText(words, today) })} />{' '}
        <Say text={words.readiness.notice.notGuaranteed} />
      </p>
      {japanese !== null && (
        <p lang="ja">
          {fillIn(japanese.readiness.notice.judgedOn, { date: dateText(japanese, today) })}{' '}
          {japanese.readiness.notice.notGuaranteed}
        </p>
      )}
    </div>
  );
}

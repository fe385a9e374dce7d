// The last step: the verdict, what to do in order, the dates, where to go, and the way on.

import type { ReactNode } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { PaperButtons } from '../../features/paper/paper-buttons.tsx';
import { CheckList } from '../../features/readiness-answer/check-list.tsx';
import { HandOff } from '../../features/readiness-answer/hand-off.tsx';
import { VerdictBand } from '../../features/readiness-answer/verdict-band.tsx';
import { FeesSection, WhereSection } from '../../features/readiness-answer/where-section.tsx';
import { ClockNote } from '../../features/readiness-cards/clock-note.tsx';
import { useCheck, useJudged } from '../../features/readiness-facts/check-context.ts';
import { FactList } from '../../features/readiness-facts/fact-list.tsx';
import { SaveCheck } from '../../features/readiness-save/save-check.tsx';
import { DatesSection } from '../../features/readiness-timeline/dates-section.tsx';
import { useReadiness } from '../../state/readiness-context.ts';
import styles from './answer-page.module.css';
import { AnswerPrintHead } from './answer-print-head.tsx';
import layout from './readiness.module.css';
import { StartOver } from './start-over.tsx';
import { Wanted } from './wanted.tsx';

export function AnswerPage(): ReactNode {
  const { words, today } = useCheck();
  const { evaluation } = useJudged();
  const { notice } = words.readiness;
  const calm = evaluation.overriding === null;
  return (
    <Page
      wide
      takesFocus
      note={`${notice.notGuaranteed} ${fillIn(notice.judgedOn, { date: dateText(words, today) })}`}
      actions={<AnswerActions />}
    >
      <AnswerPrintHead />
      <div className={styles.answer}>
        <div className={styles.top}>
          <div className="screen-only">
            <Wanted />
          </div>
          <ClockNote />
          <VerdictBand />
        </div>
        <div className={layout.column}>
          <CheckList />
        </div>
        {/* Before the long list in the order of keys: the way on comes sooner than what may be changed. */}
        <aside className={classNames(layout.column, styles.beside)}>
          <HandOff />
          {calm && <DatesSection />}
          <WhereSection />
          {calm && <FeesSection />}
        </aside>
        <div className={classNames(layout.column, styles.rest)}>
          <FactList />
          {calm && <SaveCheck />}
        </div>
        <p className={styles.advice}>
          <Say text={notice.noPersonalAdvice} />
        </p>
      </div>
    </Page>
  );
}

function AnswerActions(): ReactNode {
  const { words } = useCheck();
  const { open } = useJudged();
  const { tell } = useReadiness();
  const { answer } = words.window;
  return (
    <>
      <StartOver />
      <PaperButtons />
      <Button onPress={() => tell({ type: 'page', page: 'cards' })}>
        <Say text={answer.readAgain} />
      </Button>
      {open.length > 0 && (
        <Button look="primary" onPress={() => tell({ type: 'page', page: 'questions' })}>
          <Say text={answer.goOn} />
        </Button>
      )}
    </>
  );
}

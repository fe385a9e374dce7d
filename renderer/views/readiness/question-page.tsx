// One question at a time, what its answer decides, and what is known so far beside it.

import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { FactName } from '../../../src/readiness/facts.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { Button } from '../../components/button.tsx';
import { isFocusKept } from '../../components/focus.ts';
import { Note } from '../../components/note.tsx';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { CardSlots } from '../../features/readiness-cards/card-slots.tsx';
import { ClockNote } from '../../features/readiness-cards/clock-note.tsx';
import { FacePicture } from '../../features/readiness-cards/face-picture.tsx';
import { useCheck, useJudged } from '../../features/readiness-facts/check-context.ts';
import { FactList } from '../../features/readiness-facts/fact-list.tsx';
import { Answer } from '../../features/readiness-questions/answer.tsx';
import type { QuestionRow } from '../../features/readiness-questions/question-table.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import styles from './question.module.css';
import layout from './readiness.module.css';
import { StartOver } from './start-over.tsx';
import { Wanted } from './wanted.tsx';

export function QuestionPage({ row }: { readonly row: QuestionRow }): ReactNode {
  const { words } = useCheck();
  const { tell } = useReadiness();
  const { cards, questions, answer } = words.window;
  return (
    <Page
      wide
      actions={
        <>
          <StartOver />
          <Button onPress={() => tell({ type: 'page', page: 'answer' })}>
            <Say text={questions.toAnswer} />
          </Button>
        </>
      }
    >
      <div className={layout.page}>
        <Wanted />
        <ClockNote />
        <div className={layout.columns}>
          <Asked row={row} />
          <aside className={layout.column}>
            {row.onFace === true && <FacePicture />}
            <Section title={cards.sources}>
              <CardSlots />
              <Button look="quiet" onPress={() => tell({ type: 'page', page: 'cards' })}>
                <Say text={answer.readAgain} />
              </Button>
            </Section>
            <FactList />
          </aside>
        </div>
      </div>
    </Page>
  );
}

function Asked({ row }: { readonly row: QuestionRow }): ReactNode {
  const { words } = useCheck();
  const { open } = useJudged();
  const { tell } = useReadiness();
  const id = useId();
  const { questions } = words.window;
  const group = useFocusOnFirst();
  const { label, question } = words.readiness.facts[row.name];
  const left = open.length;
  return (
    <section className={styles.question} aria-labelledby={id} data-question={row.name}>
      <p className={styles.progress}>
        <span>
          <Say text={label} />
        </span>
        {left > 0 && <Say text={left === 1 ? questions.last : fillIn(questions.left, { count: left })} />}
      </p>
      <h1 id={id}>
        <Say text={question} />
      </h1>
      {row.name === 'filedOn' && <WhatTheCardSays />}
      <div ref={group} role="group" aria-labelledby={id} className={styles.answers}>
        <Answer
          row={row}
          labelledBy={id}
          onAnswer={(facts) => tell({ type: 'answered', name: row.name, facts })}
        />
      </div>
      <div className={styles.below}>
        <Button onPress={() => tell({ type: 'back' })}>
          <Say text={questions.back} />
        </Button>
        <span data-skip="">
          <Button onPress={() => tell({ type: 'skipped', name: row.name })}>
            <Say text={words.readiness.answers.unknown} />
          </Button>
        </span>
      </div>
      <Uses name={row.name} />
    </section>
  );
}

/** Filings at a counter are written on the card, those made online are not: no entry says nothing. */
function WhatTheCardSays(): ReactNode {
  const { questions } = useCheck().words.window;
  const { cards } = useReadiness().readiness;
  const pending = cards.residence?.pendingRecorded ?? null;
  if (pending === null) return null;
  return (
    <Note tone={pending ? 'warn' : 'plain'}>
      <Say text={pending ? questions.pendingOnCard : questions.noEntryOnCard} />
    </Note>
  );
}

/** A question nobody sees the use of is answered at random. */
function Uses({ name }: { readonly name: FactName }): ReactNode {
  const { words } = useCheck();
  const { evaluation } = useJudged();
  const labels = evaluation.checks
    .filter(({ missing }) => missing.includes(name))
    .filter(({ code }) => code !== 'W-NOT-CONFIRMED')
    .map(({ code }) => words.readiness.checks[code].label);
  if (labels.length === 0) return null;
  return (
    <p className={styles.uses}>
      <strong>
        <Say text={words.window.questions.uses} />
      </strong>{' '}
      <Say text={labels.join(words.values.listSeparator)} />
    </p>
  );
}

/** A field takes the focus by itself; otherwise the first answer does, so that the keyboard goes on where it was. */
function useFocusOnFirst(): RefObject<HTMLDivElement | null> {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocusKept() || group.current?.contains(document.activeElement) === true) return;
    group.current?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
  }, []);
  return group;
}

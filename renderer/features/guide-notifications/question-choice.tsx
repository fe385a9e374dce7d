// A question with two answers, as radio buttons.

import { type ReactNode, useId } from 'react';
import {
  NOTIFICATION_QUESTIONS,
  type NotificationQuestion,
} from '../../../src/readiness/guide/notification-chooser.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { Told } from '../guide-words/told.tsx';
import styles from './notifications.module.css';

interface QuestionChoiceProps {
  readonly question: NotificationQuestion;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: string) => void;
}

export function QuestionChoice({ question, answer, onAnswer }: QuestionChoiceProps): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.question} data-question={question}>
      <legend>
        <Told say={({ guide }) => guide.notificationQuestions[question].question} />
      </legend>
      {NOTIFICATION_QUESTIONS[question].map((value) => (
        <label key={value} className={styles.answer}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
          <span>
            <Told say={(each) => answerText(each, question, value)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function answerText({ guide }: ReadinessWords, question: NotificationQuestion, value: string): string {
  const texts: Readonly<Record<string, string>> = guide.notificationQuestions[question];
  return texts[value] ?? value;
}

// The status of residence in; out: which of the three notifications is owed, after a question where the status alone does
// not decide it.

import { type ReactNode, useState } from 'react';
import {
  type NotificationAnswers,
  type NotificationChoice,
  type NotificationQuestion,
  chooseNotification,
} from '../../../src/readiness/guide/notification-chooser.ts';
import { type Status, isStatusId, statusById } from '../../../src/readiness/status.ts';
import { STATUSES, type StatusId, type StatusRow } from '../../../src/readiness/tables/statuses.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { statusText } from '../../../src/words/reason-words.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import dateStyles from '../guide-dates/dates.module.css';
import { DeadlineCalculator } from '../guide-dates/deadline-calculator.tsx';
import { Result } from '../guide-dates/result.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import { DEADLINE_OF } from './notification-deadline.ts';
import { QuestionChoice } from './question-choice.tsx';

const STATUS_IDS: readonly StatusId[] = Object.keys(STATUSES)
  .filter(isStatusId)
  .filter((id) => statusRow(id).generic !== true);

export function NotificationChooser(): ReactNode {
  const { words } = useGuide();
  const [chosen, setChosen] = useState<StatusId | ''>('');
  const [answers, setAnswers] = useState<NotificationAnswers>({});
  const { screen } = words.guide;
  const status = chosen === '' ? undefined : statusById(chosen);
  const question = status === undefined ? undefined : questionOf(status);
  const choice = status === undefined ? undefined : chooseNotification(status, answers);
  return (
    <>
      <Section title={screen.byStatus} className={status === undefined ? 'screen-only' : undefined}>
        <div className={dateStyles.form}>
          <SelectField
            stacked
            label={screen.statusOfResidence}
            value={chosen}
            choices={[
              { value: '', text: screen.choose },
              ...STATUS_IDS.map((value) => ({ value, text: statusText(words, statusRow(value).ja) })),
            ]}
            onChoose={(value) => {
              setChosen(value);
              setAnswers({});
            }}
          />
          {question !== undefined && (
            <QuestionChoice
              key={chosen}
              question={question}
              answer={answers[question]}
              onAnswer={(answer) => setAnswers({ [question]: answer })}
            />
          )}
        </div>
        <Result>
          {status === undefined || choice === undefined || choice.kind === 'question' ? null : (
            <Answer choice={choice} status={status} />
          )}
        </Result>
      </Section>
      {choice?.kind === 'owed' && (
        <DeadlineCalculator key={choice.notification} events={[DEADLINE_OF[choice.notification]]} />
      )}
    </>
  );
}

interface AnswerProps {
  readonly choice: Exclude<NotificationChoice, { kind: 'question' }>;
  readonly status: Status;
}

function Answer({ choice, status }: AnswerProps): ReactNode {
  const { words } = useGuide();
  const { label, official } = { label: statusText(words, status.ja), official: status.ja };
  return (
    <div data-choice={choice.kind === 'owed' ? choice.notification : choice.kind}>
      <p>
        <Say text={label} />
        {!label.includes(official) && (
          <>
            {' '}
            <span lang="ja">{official}</span>
          </>
        )}
      </p>
      <p className={dateStyles.big}>
        <Told
          say={({ guide: { notificationResults, notificationKinds } }) =>
            choice.kind === 'owed'
              ? fillIn(notificationResults.owed, {
                  notification: notificationKinds[choice.notification].label,
                })
              : notificationResults[choice.kind]
          }
        />
      </p>
      <Origin of={status} />
    </div>
  );
}

/** The one question a status has, answered or not. */
function questionOf(status: Status): NotificationQuestion | undefined {
  const choice = chooseNotification(status);
  return choice.kind === 'question' ? choice.question : undefined;
}

function statusRow(id: StatusId): StatusRow {
  return STATUSES[id];
}

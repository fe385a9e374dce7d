// The control for one question, by its kind. Every question can be answered with "I don't know" beside it.

import type { ReactNode } from 'react';
import type { FactName } from '../../../src/readiness/facts.ts';
import { valueOf } from '../../../src/readiness/fact.ts';
import { periodText as periodOnCard } from '../../../src/readiness/period-of-stay.ts';
import { findStatus } from '../../../src/readiness/status.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText, periodText } from '../../../src/words/value-words.ts';
import { ChoiceButton } from '../../components/choice-button.tsx';
import { type ReadinessCheck, useCheck } from '../readiness-facts/check-context.ts';
import {
  type ChoiceName,
  choiceFacts,
  countFacts,
  dateFacts,
  noneFacts,
  periodFacts,
  subtypeFacts,
  textFacts,
  yesNoFacts,
} from './answer-facts.ts';
import type { AnswerProps } from './answer-props.ts';
import type { QuestionRow } from './question-table.ts';
import styles from './questions.module.css';
import { StatusAnswer } from './status-answer.tsx';
import { typedCount, typedDate, typedPeriod, typedText } from './typed-answer.ts';
import { TypedField } from './typed-field.tsx';

/** Cards in the order of how many people hold them. */
const USUAL_CARDS = ['5', '1', '7', '6', '2', '8', 'none'];

/** So few possible counts are offered as buttons. */
const FEW = 6;

export function Answer(props: AnswerProps): ReactNode {
  const { row, onAnswer } = props;
  switch (row.kind) {
    case 'yes-no':
      return <YesNo onAnswer={(yes) => onAnswer(yesNoFacts(row.name, yes))} />;
    case 'subtype':
      return <YesNo onAnswer={(yes) => onAnswer(subtypeFacts(yes))} />;
    case 'choice':
      return <Choices name={row.name} onAnswer={onAnswer} />;
    case 'status':
      return <StatusAnswer {...props} />;
    case 'count':
      return row.most - row.least < FEW ? (
        <FewCounts {...props} row={row} />
      ) : (
        <TypedCount {...props} row={row} />
      );
    case 'date':
    case 'period':
    case 'text':
      return <Typed {...props} />;
  }
}

function YesNo({ onAnswer }: { readonly onAnswer: (yes: boolean) => void }): ReactNode {
  const { answers } = useCheck().words.readiness;
  return (
    <div className={styles.answers}>
      <ChoiceButton value="yes" text={answers.yes} onPress={() => onAnswer(true)} />
      <ChoiceButton value="no" text={answers.no} onPress={() => onAnswer(false)} />
    </div>
  );
}

function Choices({
  name,
  onAnswer,
}: {
  readonly name: ChoiceName;
  readonly onAnswer: AnswerProps['onAnswer'];
}): ReactNode {
  const { words } = useCheck();
  const choices = Object.entries(words.readiness.choices[name]);
  const hints: Readonly<Partial<Record<string, string>>> =
    name === 'cardType' ? words.window.cardTypeHints : {};
  const order = (choice: string): number => USUAL_CARDS.indexOf(choice);
  const ordered = name === 'cardType' ? choices.toSorted(([a], [b]) => order(a) - order(b)) : choices;
  return (
    <div className={styles.answers}>
      {ordered.map(([choice, text]) => (
        <ChoiceButton
          key={choice}
          value={choice}
          text={text}
          hint={hints[choice]}
          onPress={() => onAnswer(choiceFacts(name, choice) ?? {})}
        />
      ))}
    </div>
  );
}

type CountProps = AnswerProps & { readonly row: Extract<QuestionRow, { kind: 'count' }> };

function FewCounts({ row: { name, least, most }, onAnswer }: CountProps): ReactNode {
  const counts = Array.from({ length: most - least + 1 }, (_, index) => most - index);
  return (
    <div className={styles.counts}>
      {counts.map((count) => (
        <ChoiceButton
          key={count}
          value={String(count)}
          text={String(count)}
          onPress={() => onAnswer(countFacts(name, count))}
        />
      ))}
    </div>
  );
}

function TypedCount({ row, labelledBy, onAnswer }: CountProps): ReactNode {
  const check = useCheck();
  const { questions } = check.words.window;
  const { name, least, most } = row;
  return (
    <>
      <TypedField
        numeric
        labelledBy={labelledBy}
        hint={fillIn(questions.countHint, { least, most })}
        invalid={fillIn(questions.countInvalid, { least, most })}
        start={startOf(check, name)}
        parse={(typed) => typedCount(typed, { least, most })}
        onAnswer={(count) => onAnswer(countFacts(name, count))}
      />
      <None row={row} onAnswer={onAnswer} />
    </>
  );
}

function Typed({ row, labelledBy, onAnswer }: AnswerProps): ReactNode {
  const check = useCheck();
  const { words } = check;
  const { questions } = words.window;
  const common = { labelledBy, start: startOf(check, row.name) };
  switch (row.kind) {
    case 'date':
      return (
        <>
          <TypedField
            {...common}
            hint={questions.dateHint}
            invalid={questions.dateInvalid}
            parse={typedDate}
            show={(date) => fillIn(questions.answerNow, { date: dateText(words, date) })}
            onAnswer={(date) => onAnswer(dateFacts(row.name, date))}
          />
          <None row={row} onAnswer={onAnswer} />
        </>
      );
    case 'period':
      return (
        <>
          <div className={styles.counts}>
            {usualPeriods(check).map((period) => (
              <ChoiceButton
                key={period}
                value={period}
                text={periodText(words, period)}
                onPress={() => {
                  const answer = typedPeriod(period);
                  if (answer !== undefined) onAnswer(periodFacts(answer));
                }}
              />
            ))}
          </div>
          <TypedField
            {...common}
            hint={questions.periodHint}
            invalid={questions.periodInvalid}
            parse={typedPeriod}
            onAnswer={(period) => onAnswer(periodFacts(period))}
          />
        </>
      );
    case 'text':
      return (
        <>
          <div className={styles.counts}>
            {row.usual.map((text) => (
              <ChoiceButton
                key={text}
                value={text}
                text={text}
                onPress={() => onAnswer(textFacts(row.name, text))}
              />
            ))}
          </div>
          <TypedField
            {...common}
            hint=""
            invalid={questions.textInvalid}
            parse={typedText}
            onAnswer={(text) => onAnswer(textFacts(row.name, text))}
          />
        </>
      );
    default:
      return null;
  }
}

/** "There is none", where that can be so. */
function None({ row, onAnswer }: Pick<AnswerProps, 'row' | 'onAnswer'>): ReactNode {
  const { answers } = useCheck().words.readiness;
  if (row.none !== true) return null;
  return (
    <div className={styles.answers}>
      <ChoiceButton value="none" text={answers.none} onPress={() => onAnswer(noneFacts(row.name))} />
    </div>
  );
}

/** Those the status is granted with, as the card writes them. */
function usualPeriods({ facts }: ReadinessCheck): readonly string[] {
  const status = valueOf(facts.status);
  const periods = (status === undefined ? undefined : findStatus(status)?.periods) ?? [];
  return periods.length > 0 ? periods : ['5年', '3年', '1年', '6月', '3月'];
}

/** What was answered before, to be changed rather than typed anew. */
function startOf({ facts, words }: ReadinessCheck, name: FactName): string {
  const fact = facts[name];
  if (fact.state !== 'known') return '';
  const { value } = fact;
  return typeof value === 'object' ? periodText(words, periodOnCard(value)) : String(value);
}

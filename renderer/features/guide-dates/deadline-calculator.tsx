// What happened and when, to the last day and the place to go.

import { type ReactNode, useState } from 'react';
import { deadlineOf } from '../../../src/readiness/guide/deadlines.ts';
import { DEADLINES, type DeadlineEvent, type DeadlineRow } from '../../../src/readiness/tables/deadlines.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { deadlineWords } from '../../../src/words/guide-words.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Difference } from '../guide-facts/difference.tsx';
import { LinkLines } from '../guide-links/link-lines.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './dates.module.css';
import { DayField } from './day-field.tsx';
import { Result } from './result.tsx';
import { dayOf } from './typed-day.ts';

interface DeadlineCalculatorProps {
  /** At least one. */
  readonly events: readonly [DeadlineEvent, ...DeadlineEvent[]];
}

export function DeadlineCalculator({ events }: DeadlineCalculatorProps): ReactNode {
  const { words, today } = useGuide();
  const [event, setEvent] = useState<DeadlineEvent>(events[0]);
  const [typed, setTyped] = useState('');
  const { deadlines, screen } = words.guide;
  const day = dayOf(typed);
  return (
    <Section title={screen.calculator} className={day === undefined ? 'screen-only' : undefined}>
      <div className={styles.form}>
        {events.length > 1 ? (
          <SelectField
            stacked
            label={screen.event}
            value={event}
            choices={events.map((value) => ({ value, text: deadlines[value].label }))}
            onChoose={setEvent}
          />
        ) : (
          <p className={styles.what}>
            <Say text={deadlines[event].label} />
          </p>
        )}
        <DayField label={deadlines[event].event} value={typed} onChange={setTyped} />
        <p className={styles.note}>
          <Say text={fillIn(screen.today, { date: dateText(words, today) })} />
        </p>
      </div>
      <Result>{day === undefined ? null : <Answer event={event} day={day} />}</Result>
    </Section>
  );
}

function Answer({ event, day }: { readonly event: DeadlineEvent; readonly day: JstDate }): ReactNode {
  const { words, today } = useGuide();
  const row: DeadlineRow = DEADLINES[event];
  const deadline = deadlineOf(event, day, today);
  const told = (each: ReadinessWords): ReturnType<typeof deadlineWords> =>
    deadlineWords(each, event, deadline);
  const { sentences } = told(words);
  return (
    <div data-last-day={deadline.lastDay} data-go-by={deadline.goBy}>
      {sentences.map((sentence, index) => (
        <p key={sentence} className={index === 0 ? styles.big : undefined}>
          <Told say={(each) => told(each).sentences[index] ?? ''} />
        </p>
      ))}
      <p>
        <strong>
          <Say text={words.guide.screen.where} />:
        </strong>{' '}
        <Told say={(each) => told(each).place} />
      </p>
      <Difference of={event} />
      <Origin of={row} />
      <LinkLines links={row.links} />
    </div>
  );
}

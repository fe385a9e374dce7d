// Every duty with a deadline: how long there is, and where to go.

import type { ReactNode } from 'react';
import { DEADLINES, type DeadlineEvent, type DeadlineRow } from '../../../src/readiness/tables/deadlines.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { daysText } from '../../../src/words/reason-words.ts';
import { Section } from '../../components/section.tsx';
import { Difference } from '../guide-facts/difference.tsx';
import factStyles from '../guide-facts/facts.module.css';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './dates.module.css';

export function DeadlineList({ events }: { readonly events: readonly DeadlineEvent[] }): ReactNode {
  const { words } = useGuide();
  return (
    <Section title={words.guide.screen.allDeadlines}>
      <ul className={factStyles.facts}>
        {events.map((event) => (
          <Row key={event} event={event} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ event }: { readonly event: DeadlineEvent }): ReactNode {
  const row: DeadlineRow = DEADLINES[event];
  return (
    <li className={factStyles.fact} data-deadline={event}>
      <h3>
        <Told say={({ guide }) => guide.deadlines[event].label} />
      </h3>
      <p className={styles.within}>
        <strong>
          <Told say={(each) => withinText(each, event)} />
        </strong>
      </p>
      <p>
        <Told say={({ guide }) => guide.deadlinePlaces[row.place]} />
      </p>
      {row.alsoOnline && (
        <p>
          <Told say={({ guide }) => guide.deadlineResult.alsoOnline} />
        </p>
      )}
      <Difference of={event} />
      <Origin of={row} />
    </li>
  );
}

/** "Day of the move: within 14 days" */
function withinText(words: ReadinessWords, event: DeadlineEvent): string {
  const { deadlines, deadlineResult, screen } = words.guide;
  const { withinDays } = DEADLINES[event];
  const within =
    withinDays === 0
      ? deadlineResult.sameDay
      : fillIn(screen.withinDays, { days: daysText(words, withinDays) });
  return `${deadlines[event].event}: ${within}`;
}

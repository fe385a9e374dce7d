// The dates that matter: as a picture, as a table that says the same and more, and as a file for a calendar.

import type { ReactNode } from 'react';
import { daysText } from '../../../src/words/reason-words.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { daysBetween } from '../../../src/time/jst-date.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { useCheck, useJudged } from '../readiness-facts/check-context.ts';
import { calendarEntries } from './calendar-entries.ts';
import { DatePicture } from './date-picture.tsx';
import styles from './timeline.module.css';

export function DatesSection(): ReactNode {
  const { words } = useCheck();
  const { timeline } = useJudged();
  // Today alone is no picture.
  if (timeline.bars.length === 0 && timeline.points.length < 2) return null;
  return (
    <Section title={words.readiness.headings.dates} className={styles.section}>
      {timeline.bars.length > 0 && <DatePicture />}
      <Conditions />
      <DateTable />
      <Calendar />
    </Section>
  );
}

/** What the patterns mean, for those that are there. */
function Conditions(): ReactNode {
  const { words } = useCheck();
  const { timeline } = useJudged();
  const { bars, certainties } = words.readiness;
  const open = timeline.bars.filter(({ certainty }) => certainty !== 'certain' && certainty !== 'no-end');
  if (open.length === 0) return null;
  return (
    <ul className={styles.conditions}>
      {open.map(({ id, certainty }) => (
        <li key={id} data-look={certainty}>
          <span className={styles.sample} aria-hidden="true" />
          <span>
            <Say text={bars[id]} />: <Say text={certainties[certainty]} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function DateTable(): ReactNode {
  const { words, japanese, today } = useCheck();
  const { timeline } = useJudged();
  const { answer } = words.window;
  const { points, line } = words.readiness;
  const distance = (days: number): string =>
    fillIn(days < 0 ? line.ago : line.ahead, { days: daysText(words, Math.abs(days)) });
  return (
    <table className={styles.table}>
      <thead className="for-screen-readers">
        <tr>
          <th scope="col">{withoutRuby(answer.date)}</th>
          <th scope="col">{withoutRuby(answer.event)}</th>
        </tr>
      </thead>
      <tbody>
        {timeline.points.map(({ id, date }) => {
          const days = daysBetween(today, date);
          return (
            <tr key={`${id} ${date}`} data-point={id} data-today={id === 'today'}>
              <th scope="row">
                <Say text={dateText(words, date)} />
              </th>
              <td>
                <Say text={points[id]} />
                {days !== 0 && (
                  <span className={styles.distance}>
                    <Say text={distance(days)} />
                  </span>
                )}
                {japanese !== null && (
                  <span className={`${styles.japanese ?? ''} print-only`} lang="ja">
                    {japanese.readiness.points[id]}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Calendar(): ReactNode {
  const { words } = useCheck();
  const judged = useJudged();
  const { client, act } = useDesk();
  const { answer } = words.window;
  const entries = calendarEntries(words, judged);
  if (entries.length === 0) return null;
  const save = (): void =>
    act(client.call('calendar.save', { entries: [...entries] }), (file) =>
      file.saved ? fillIn(answer.calendarSaved, { file: file.file }) : null,
    );
  return (
    <p className={`${styles.calendar ?? ''} screen-only`}>
      <Button wide onPress={save}>
        <Icon name="calendar" />
        <span>
          <Say text={answer.calendar} />
        </span>
      </Button>
    </p>
  );
}

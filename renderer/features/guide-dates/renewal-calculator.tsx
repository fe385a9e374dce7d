// The end of the stay in; out: from when an extension is taken, the last day online, the last at the counter, and how long
// the special period runs after it.

import { type ReactNode, useState } from 'react';
import { specialPeriod } from '../../../src/readiness/calendar.ts';
import { goBy } from '../../../src/readiness/closed-days.ts';
import { renewalDates } from '../../../src/readiness/guide/deadlines.ts';
import { GUIDE_TOPICS } from '../../../src/readiness/tables/guide-topics.ts';
import { LIMITS } from '../../../src/readiness/tables/limits.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Section } from '../../components/section.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origins } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './dates.module.css';
import { DayField } from './day-field.tsx';
import { Result } from './result.tsx';
import { dayOf } from './typed-day.ts';

type Screen = ReadinessWords['guide']['screen'];

export function RenewalCalculator(): ReactNode {
  const { words } = useGuide();
  const [typed, setTyped] = useState('');
  const { screen } = words.guide;
  const end = dayOf(typed);
  return (
    <Section title={screen.renewal} className={end === undefined ? 'screen-only' : undefined}>
      <div className={styles.form}>
        <DayField label={screen.periodEnd} value={typed} onChange={setTyped} />
      </div>
      <Result>{end === undefined ? null : <Answer end={end} />}</Result>
    </Section>
  );
}

function Answer({ end }: { readonly end: JstDate }): ReactNode {
  const { today } = useGuide();
  const { opens, lastOnlineDay, lastDay, nextOpenDay } = renewalDates(end);
  const { planUntil, statutoryUntil } = specialPeriod(end);
  return (
    <>
      <dl className={styles.dates}>
        <Row name="renewalOpens" date={opens} />
        <Row name="lastOnlineDay" date={lastOnlineDay} />
        <Row name="lastDay" date={lastDay}>
          {nextOpenDay !== undefined && (
            <small>
              <Told
                say={(words) =>
                  fillIn(words.guide.screen.lastDayClosed, {
                    before: dateText(words, goBy(lastDay, today)),
                    after: dateText(words, nextOpenDay),
                  })
                }
              />
            </small>
          )}
        </Row>
        <Row name="specialPlan" date={planUntil} />
        {statutoryUntil !== planUntil && <Row name="specialStatutory" date={statutoryUntil} />}
      </dl>
      <Origins
        of={[
          LIMITS.renewalWindow,
          GUIDE_TOPICS['extension-online-last-day'],
          GUIDE_TOPICS['extension-closed-day'],
          LIMITS.specialPeriod,
        ]}
      />
    </>
  );
}

interface RowProps {
  readonly name: keyof Screen;
  readonly date: JstDate;
  readonly children?: ReactNode;
}

function Row({ name, date, children }: RowProps): ReactNode {
  return (
    <div data-date={name} data-day={date}>
      <dt>
        <Told say={({ guide }) => guide.screen[name]} />
      </dt>
      <dd>
        <Told say={(words) => dateText(words, date)} />
        {children}
      </dd>
    </div>
  );
}

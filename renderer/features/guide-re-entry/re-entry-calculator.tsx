// How and when somebody leaves; out: the latest day of return and why it is that day.

import { type ReactNode, useState } from 'react';
import {
  type LatestReturn,
  RE_ENTRY_LIMITS,
  type ReEntryKind,
  type ReEntryQuestion,
  latestReturn,
} from '../../../src/readiness/guide/re-entry.ts';
import { latestReturnText } from '../../../src/words/guide-words.ts';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import dateStyles from '../guide-dates/dates.module.css';
import { DayField } from '../guide-dates/day-field.tsx';
import { Result } from '../guide-dates/result.tsx';
import { dayOf } from '../guide-dates/typed-day.ts';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';

const KINDS = ['special', 'permit', 'pending'] as const satisfies readonly ReEntryKind[];

export function ReEntryCalculator(): ReactNode {
  const { words } = useGuide();
  const [kind, setKind] = useState<ReEntryKind>('special');
  const [departure, setDeparture] = useState('');
  const [permitEnd, setPermitEnd] = useState('');
  const [granted, setGranted] = useState('');
  const [periodEnd, setPeriodEnd] = useState('');
  const { screen, reEntry } = words.guide;
  const question: ReEntryQuestion = {
    kind,
    departure: dayOf(departure),
    permitEnd: dayOf(permitEnd),
    permitGranted: dayOf(granted),
    periodEnd: dayOf(periodEnd),
  };
  const latest = latestReturn(question);
  return (
    <Section title={screen.latestReturn} className={latest === undefined ? 'screen-only' : undefined}>
      <div className={dateStyles.form}>
        <SelectField
          stacked
          label={screen.leaving}
          value={kind}
          choices={KINDS.map((value) => ({ value, text: reEntry[value] }))}
          onChoose={setKind}
        />
        <DayField label={reEntry.departure} value={departure} onChange={setDeparture} />
        {kind === 'permit' && (
          <>
            <DayField label={reEntry.permitEnd} value={permitEnd} onChange={setPermitEnd} />
            <DayField label={screen.permitGranted} value={granted} onChange={setGranted} optional />
          </>
        )}
        <DayField
          label={screen.periodEnd}
          value={periodEnd}
          onChange={setPeriodEnd}
          optional={kind !== 'pending'}
        />
      </div>
      <Answer question={question} latest={latest} />
    </Section>
  );
}

interface AnswerProps {
  readonly question: ReEntryQuestion;
  readonly latest: LatestReturn | undefined;
}

function Answer({ question, latest }: AnswerProps): ReactNode {
  const { departure, kind, periodEnd } = question;
  if (latest === undefined) return <Result>{null}</Result>;
  const isBefore = departure !== undefined && latest.date < departure;
  return (
    <Result>
      <div data-latest={isBefore ? 'before-departure' : latest.date}>
        <p className={dateStyles.big}>
          <Told
            say={(words) => (isBefore ? words.guide.screen.beforeDeparture : latestReturnText(words, latest))}
          />
        </p>
        {!isBefore && periodEnd === undefined && (
          <p>
            <Told say={({ guide }) => guide.screen.periodEndMissing} />
          </p>
        )}
        <Origin of={RE_ENTRY_LIMITS[kind]} />
      </div>
    </Result>
  );
}

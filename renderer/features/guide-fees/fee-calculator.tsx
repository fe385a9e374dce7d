// The day of acceptance, the procedure and, where it is known, the granted period in; the fee out: a range as long as the
// period is open.

import { type ReactNode, useState } from 'react';
import { type FeeQuestion, feeOfBand, feeRange } from '../../../src/readiness/fees.ts';
import { FEES, type FeeSubject, PERIOD_BANDS, type PeriodBand } from '../../../src/readiness/tables/fees.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import dateStyles from '../guide-dates/dates.module.css';
import { DayField } from '../guide-dates/day-field.tsx';
import { Result } from '../guide-dates/result.tsx';
import { dayOf } from '../guide-dates/typed-day.ts';
import { useGuide } from '../guide-words/guide-context.ts';
import { Told } from '../guide-words/told.tsx';
import { FeeAmount } from './fee-amount.tsx';
import { FeeTable } from './fee-table.tsx';

const SUBJECTS: readonly FeeSubject[] = [...new Set(FEES.map(({ subject }) => subject))];

export function FeeCalculator(): ReactNode {
  const { words, today } = useGuide();
  const [subject, setSubject] = useState<FeeSubject>('change-or-extension');
  const [typed, setTyped] = useState<string>(today);
  const [granted, setGranted] = useState<PeriodBand | ''>('');
  const { screen } = words.guide;
  const { feeSubjects, feeBands } = words.readiness;
  const day = dayOf(typed);
  const hasBands = subject === 'change-or-extension';
  return (
    <Section title={screen.feeCalculator}>
      <div className={dateStyles.form}>
        <SelectField
          stacked
          label={screen.feeSubject}
          value={subject}
          choices={SUBJECTS.map((value) => ({ value, text: feeSubjects[value] }))}
          onChoose={setSubject}
        />
        <DayField label={screen.acceptedOn} value={typed} onChange={setTyped} />
        {hasBands && (
          <SelectField
            stacked
            label={screen.granted}
            value={granted}
            choices={[
              { value: '', text: screen.grantedUnknown },
              ...PERIOD_BANDS.map((value) => ({ value, text: feeBands[value] })),
            ]}
            onChoose={setGranted}
          />
        )}
      </div>
      <Result>
        {day === undefined ? null : (
          <Answer subject={subject} day={day} band={hasBands && granted !== '' ? granted : undefined} />
        )}
      </Result>
      {day !== undefined && hasBands && granted === '' && <FeeTable acceptedOn={day} />}
    </Section>
  );
}

interface AnswerProps {
  readonly subject: FeeSubject;
  readonly day: JstDate;
  readonly band: PeriodBand | undefined;
}

function Answer({ subject, day, band }: AnswerProps): ReactNode {
  const ask = (channel: FeeQuestion['channel']): FeeQuestion => ({ subject, acceptedOn: day, channel });
  return (
    <>
      {(['counter', 'online'] as const).map((channel) => (
        <FeeAmount
          key={channel}
          channel={channel}
          fee={band === undefined ? undefined : feeOfBand(ask(channel), band)}
          range={feeRange(ask(channel))}
        />
      ))}
      <p>
        <Told say={(each) => fillIn(each.readiness.fees.acceptedOn, { date: dateText(each, day) })} />
      </p>
    </>
  );
}

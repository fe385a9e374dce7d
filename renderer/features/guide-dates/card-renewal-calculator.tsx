// The last day of a card's validity in; out: from when its renewal may be applied for.

import { type ReactNode, useState } from 'react';
import { cardRenewalOpens } from '../../../src/readiness/guide/deadlines.ts';
import { CARD_RENEWAL_WINDOWS } from '../../../src/readiness/tables/card-validity.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Section } from '../../components/section.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './dates.module.css';
import { DayField } from './day-field.tsx';
import { Result } from './result.tsx';
import { dayOf } from './typed-day.ts';

const KINDS = [
  'usual',
  'sixteenth-birthday',
] as const satisfies readonly (keyof typeof CARD_RENEWAL_WINDOWS)[];

export function CardRenewalCalculator(): ReactNode {
  const { words } = useGuide();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('usual');
  const [typed, setTyped] = useState('');
  const { screen, cardRenewalKinds } = words.guide;
  const expiry = dayOf(typed);
  const window = CARD_RENEWAL_WINDOWS[kind];
  const opens = expiry === undefined ? undefined : cardRenewalOpens(expiry, kind);
  return (
    <Section title={screen.cardRenewal} className={opens === undefined ? 'screen-only' : undefined}>
      <div className={styles.form}>
        <SelectField
          stacked
          label={screen.cardKind}
          value={kind}
          choices={KINDS.map((value) => ({ value, text: cardRenewalKinds[value] }))}
          onChoose={setKind}
        />
        <DayField label={screen.cardExpiry} value={typed} onChange={setTyped} />
      </div>
      <Result>
        {opens === undefined ? null : (
          <div data-opens={opens}>
            <p className={styles.big}>
              <Told
                say={(each) =>
                  fillIn(each.guide.screen.cardRenewalFrom, {
                    date: dateText(each, opens),
                    months: window.monthsBefore,
                  })
                }
              />
            </p>
            <Origin of={window} />
          </div>
        )}
      </Result>
    </Section>
  );
}

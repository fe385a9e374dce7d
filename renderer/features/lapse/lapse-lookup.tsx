// The agency's own page says whether a number has lapsed. A person asks it: number and expiry are copied one at a time, the
// page opens in the system's browser, and what it answered is recorded with the time. Nothing is fetched or scraped.

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/icon.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import { useDesk } from '../../state/desk-context.ts';
import type { LapseAnswer } from '../../state/reading-state.ts';
import { timeText } from '../../text/date-text.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withoutRuby } from '../../text/ruby.ts';
import styles from './lapse.module.css';

const ANSWERS: readonly LapseAnswer[] = ['not-lapsed', 'lapsed', 'unreachable'];

interface LapseLookupProps {
  readonly cardNumber: string | null;
  /** As it is copied; null when the chip does not say it and nobody typed it. */
  readonly expiry: string | null;
}

export function LapseLookup({ cardNumber, expiry }: LapseLookupProps): ReactNode {
  const { words, client, act } = useDesk();
  const { lapse, app } = words.screens;
  const copy = (text: string | null, label: string): void => {
    if (text !== null) act(client.call('text.copy', { text }), fillIn(app.copied, { label }));
  };
  return (
    <Section title={lapse.heading}>
      <div className={styles.lapse}>
        <p className={styles.official} lang="ja">
          {lapse.official}
        </p>
        <div className={`${styles.steps ?? ''} screen-only`}>
          <p>
            <Say text={lapse.intro} />
          </p>
          <div className={styles.pair}>
            <Button
              disabled={cardNumber === null}
              onPress={() => copy(cardNumber, words.screens.result.chipNumber)}
            >
              <Say text={lapse.copyNumber} />
            </Button>
            <Button
              disabled={expiry === null}
              onPress={() => copy(expiry, words.fields.fields.cardExpiryDate.label)}
            >
              <Say text={lapse.copyExpiry} />
            </Button>
          </div>
          {expiry === null && (
            <p>
              <Say text={lapse.noExpiry} />
            </p>
          )}
          <Button
            look="primary"
            wide
            onPress={() => act(client.call('link.open', { link: 'lapse-inquiry' }), app.opened)}
          >
            <Icon name="external" />
            <span>
              <Say text={lapse.open} />
            </span>
          </Button>
        </div>
        <Record />
        <NotRecorded />
      </div>
    </Section>
  );
}

/** Paper says that nobody asked, where the screen shows how to ask. */
function NotRecorded(): ReactNode {
  const { words, state } = useDesk();
  if (state.judgement.lapse !== null) return null;
  return (
    <p className="print-only">
      <Say text={words.axes.lapseChecked['not-checked']} />
    </p>
  );
}

function Record(): ReactNode {
  const { words, state, dispatch, now } = useDesk();
  const { lapse } = words.screens;
  const recorded = state.judgement.lapse;
  return (
    <div
      className={classNames(styles.steps, recorded === null && 'screen-only')}
      role="group"
      aria-label={withoutRuby(lapse.record)}
    >
      <p className={styles.ask}>
        <Say text={lapse.record} />
      </p>
      <div className={`${styles.answers ?? ''} screen-only`}>
        {ANSWERS.map((answer) => (
          <Button
            key={answer}
            wide
            chosen={recorded?.answer === answer}
            onPress={() =>
              dispatch({ type: 'lapse', lapse: recorded?.answer === answer ? null : { answer, at: now() } })
            }
          >
            <Say text={lapse.answers[answer]} />
          </Button>
        ))}
      </div>
      {recorded !== null && (
        <p className={styles.recorded} data-answer={recorded.answer}>
          <Say text={lapse.answers[recorded.answer]} /> ・{' '}
          <Say text={fillIn(lapse.recordedAt, { time: timeText(recorded.at) })} />
        </p>
      )}
    </div>
  );
}

// The three PINs: how many tries each has left, what it would open, and a button that asks for it. Offered, never required.

import { type ReactNode, useState } from 'react';
import { type PinUse, PIN_USES } from '../../../src/ipc/my-number-calls.ts';
import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import { pinName } from '../../../src/words/my-number-words.ts';
import { Button } from '../../components/button.tsx';
import { Say } from '../../components/say.tsx';
import { Section } from '../../components/section.tsx';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import { PinDialog } from './pin-dialog.tsx';
import { offerOf, triesOf } from './pin-offer.ts';
import styles from './pin.module.css';
import { Tries } from './tries.tsx';

interface PinOffersProps {
  readonly words: MyNumberWindowWords;
  readonly report: MyNumberReport;
  readonly sequence: number;
}

export function PinOffers({ words, report, sequence }: PinOffersProps): ReactNode {
  const [asked, setAsked] = useState<PinUse | null>(null);
  const { myNumber } = words;
  return (
    <Section title={myNumber.headings.tries} aside={<Say text={myNumber.tries.notSpent} />}>
      {PIN_USES.some((use) => offerOf(report, use) === 'open') && (
        <p className={`${styles.optional ?? ''} screen-only`}>
          <Say text={myNumber.prompts.optional} />
        </p>
      )}
      <ul className={styles.pins}>
        {PIN_USES.map((use) => (
          <PinRow key={use} words={words} report={report} use={use} onAsk={() => setAsked(use)} />
        ))}
      </ul>
      <PinDialog
        words={words}
        use={asked}
        tries={asked === null ? 'unknown' : triesOf(report, asked)}
        sequence={sequence}
        marked={report.simulated}
        onClose={() => setAsked(null)}
      />
    </Section>
  );
}

interface PinRowProps extends Omit<PinOffersProps, 'sequence'> {
  readonly use: PinUse;
  readonly onAsk: () => void;
}

function PinRow({ words, report, use, onAsk }: PinRowProps): ReactNode {
  const { pins } = words.window;
  const tries = triesOf(report, use);
  const offer = offerOf(report, use);
  return (
    <li className={styles.pin} data-pin={use} data-offer={offer}>
      <div>
        <strong>
          <Say text={pinName(words, use)} />
        </strong>
        <Tries words={words} tries={tries} />
        <p className={styles.what}>
          <Say text={whatOf(words, use, offer)} />
        </p>
      </div>
      {offer === 'open' && (
        <span className="screen-only">
          <Button onPress={onAsk}>
            <Say text={pins.open[use]} />
          </Button>
        </span>
      )}
    </li>
  );
}

function whatOf(words: MyNumberWindowWords, use: PinUse, offer: ReturnType<typeof offerOf>): string {
  const { window, myNumber } = words;
  switch (offer) {
    case 'open':
      return window.pins.offer[use];
    case 'done':
      return window.pins.done[use];
    case 'nothing-to-open':
      return window.pins.noCertificate;
    case 'blocked':
      return myNumber.failures.blocked.action;
    case 'unknown':
      return myNumber.failures.triesUnknown.action;
  }
}

// What one channel costs: one amount or a range, what is paid on top, and the reduced fee.

import type { ReactNode } from 'react';
import type { Fee, FeeChannel, FeeRange } from '../../../src/readiness/fees.ts';
import { feeRangeWords, feeWords } from '../../../src/words/fee-words.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import dateStyles from '../guide-dates/dates.module.css';
import { useGuide } from '../guide-words/guide-context.ts';
import { Origin } from '../guide-words/origin.tsx';
import { Told } from '../guide-words/told.tsx';
import styles from './fees.module.css';

interface FeeAmountProps {
  readonly channel: FeeChannel;
  /** Where the granted period is known. */
  readonly fee: Fee | undefined;
  /** undefined: this channel does not take the procedure. */
  readonly range: FeeRange | undefined;
}

export function FeeAmount({ channel, fee, range }: FeeAmountProps): ReactNode {
  if (range === undefined) {
    return (
      <div data-channel={channel}>
        <Channel channel={channel} />
        <p>
          <Told say={({ guide }) => guide.screen.notOnline} />
        </p>
      </div>
    );
  }
  const told = (words: ReadinessWords): ReturnType<typeof feeWords> =>
    fee === undefined ? feeRangeWords(words, range) : feeWords(words, fee);
  const { reducedAtCounter } = range;
  return (
    <div
      data-channel={channel}
      data-least={fee?.yen ?? range.least.yen}
      data-most={fee?.yen ?? range.most.yen}
    >
      <Channel channel={channel} />
      <p className={dateStyles.big}>
        <Told say={(words) => told(words).amount} />
      </p>
      <Optional say={(words) => told(words).payment} />
      {reducedAtCounter !== undefined && <Optional say={(words) => feeRangeWords(words, range).reduced} />}
      <Origin of={(fee ?? range.least).row} />
    </div>
  );
}

function Channel({ channel }: { readonly channel: FeeChannel }): ReactNode {
  return (
    <p className={styles.channel}>
      <Told say={({ readiness }) => readiness.feeChannels[channel]} />
    </p>
  );
}

/** Nothing where there is nothing to say. */
function Optional({ say }: { readonly say: (words: ReadinessWords) => string | undefined }): ReactNode {
  const { words } = useGuide();
  if (say(words) === undefined) return null;
  return (
    <p>
      <Told say={(each) => say(each) ?? ''} />
    </p>
  );
}

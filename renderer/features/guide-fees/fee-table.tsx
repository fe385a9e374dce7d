// Every amount that may come out for a change or an extension, by the period that is granted.

import type { ReactNode } from 'react';
import { feeOfBand } from '../../../src/readiness/fees.ts';
import { PERIOD_BANDS, type PeriodBand } from '../../../src/readiness/tables/fees.ts';
import type { JstDate } from '../../../src/time/jst-date.ts';
import { feeWords } from '../../../src/words/fee-words.ts';
import type { ReadinessWords } from '../../../src/words/readiness-texts.ts';
import { Say } from '../../components/say.tsx';
import { useGuide } from '../guide-words/guide-context.ts';
import { Told } from '../guide-words/told.tsx';
import styles from './fees.module.css';

const CHANNELS = ['counter', 'online'] as const;

export function FeeTable({ acceptedOn }: { readonly acceptedOn: JstDate }): ReactNode {
  const { words } = useGuide();
  const { readiness, guide } = words;
  return (
    <table className={styles.table}>
      <caption>
        <Say text={guide.screen.byPeriod} />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Say text={guide.screen.granted} />
          </th>
          {CHANNELS.map((channel) => (
            <th key={channel} scope="col">
              <Say text={readiness.feeChannels[channel]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PERIOD_BANDS.map((band) => (
          <tr key={band} data-band={band}>
            <th scope="row">
              <Told say={(each) => each.readiness.feeBands[band]} />
            </th>
            {CHANNELS.map((channel) => (
              <td key={channel}>
                <Say text={amountText(words, { acceptedOn, band, channel })} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Cell {
  readonly acceptedOn: JstDate;
  readonly band: PeriodBand;
  readonly channel: (typeof CHANNELS)[number];
}

function amountText(words: ReadinessWords, { acceptedOn, band, channel }: Cell): string {
  const fee = feeOfBand({ subject: 'change-or-extension', acceptedOn, channel }, band);
  return fee === undefined ? words.guide.screen.notOnline : feeWords(words, fee).amount;
}

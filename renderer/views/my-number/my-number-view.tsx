// Screen 5: the two certificates of a My Number card, the tries left of its PINs, and what a PIN has opened.

import type { ReactNode } from 'react';
import type { MyNumberCardReading } from '../../../src/ipc/app-state.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Page } from '../../components/page.tsx';
import { Say } from '../../components/say.tsx';
import { CertificateCard } from '../../features/certificates/certificate-card.tsx';
import { HolderTable } from '../../features/certificates/holder-table.tsx';
import { MyNumberBand } from '../../features/certificates/my-number-band.tsx';
import { Revocation } from '../../features/certificates/revocation.tsx';
import { CrossCheck } from '../../features/cross-check/cross-check.tsx';
import { KeepButton } from '../../features/cross-check/keep-button.tsx';
import { Details } from '../../features/findings/details.tsx';
import { PinOffers } from '../../features/pin/pin-offers.tsx';
import { PinFailureNote } from '../../features/pin/refusal-note.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { type MyNumberWindowWords, useMyNumberWords } from '../../words/my-number-words.ts';
import { PrintHead } from '../result/print-head.tsx';
import { ResultActions } from '../result/result-actions.tsx';
import resultStyles from '../result/result.module.css';
import styles from './my-number.module.css';

export function MyNumberView({ finished }: { readonly finished: MyNumberCardReading }): ReactNode {
  const words = useMyNumberWords(useDesk().words);
  const { report, sequence, pinRefused, beside } = finished;
  return (
    <Page wide takesFocus actions={<ResultActions />}>
      <PrintHead report={report} label={words.window.label} />
      <div className={resultStyles.result} data-my-number="">
        <div className={resultStyles.band}>
          {pinRefused !== undefined && (
            <div role="alert">
              <PinFailureNote words={words} failure={pinRefused} />
            </div>
          )}
          <MyNumberBand words={words} report={report} />
          <CardExpiry words={words} finished={finished} />
        </div>
        <div className={`${resultStyles.first ?? ''} ${styles.certificates ?? ''}`}>
          {report.certificates.map((certificate) => (
            <CertificateCard key={certificate.use} words={words} report={report} certificate={certificate} />
          ))}
        </div>
        <aside className={resultStyles.beside}>
          <Revocation words={words} />
        </aside>
        <div className={resultStyles.rest}>
          {beside !== undefined && <CrossCheck finished={finished} beside={beside} />}
          <PinOffers words={words} report={report} sequence={sequence} />
          <HolderTable words={words} fields={report.fields} />
          {beside === undefined && report.fields.length > 0 && <Keep words={words} />}
          <Details report={report} />
        </div>
      </div>
    </Page>
  );
}

/** Of the card itself, which outlives its certificates. */
function CardExpiry({
  words,
  finished: { report },
}: {
  readonly words: MyNumberWindowWords;
  readonly finished: MyNumberCardReading;
}): ReactNode {
  const { expiry, expiryUnknown } = words.myNumber.card;
  const { expiryDate } = report.card;
  const text = expiryDate === null ? expiryUnknown : fillIn(expiry, { date: dateText(words, expiryDate) });
  return (
    <p className={styles.expiry}>
      <Say text={text} />
    </p>
  );
}

function Keep({ words }: { readonly words: MyNumberWindowWords }): ReactNode {
  const { compare } = words.window;
  return (
    <div className={`${styles.keep ?? ''} screen-only`}>
      <KeepButton text={compare.keep} />
      <p>
        <Say text={compare.keepHint} />
      </p>
    </div>
  );
}

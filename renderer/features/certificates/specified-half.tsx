// What a specified card (特定在留カード等) has beside its residence half: why that half was not read, where it was not, and its My
// Number half with the PINs that open more of it.

import type { ReactNode } from 'react';
import type { FinishedReading } from '../../../src/ipc/app-state.ts';
import type { SpecifiedReport } from '../../../src/report/specified-report.ts';
import { cardName } from '../../../src/words/card-words.ts';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useMyNumberWords } from '../../words/my-number-words.ts';
import { findingOf } from '../findings/axes.ts';
import { findingText } from '../findings/finding-text.ts';
import { PinOffers } from '../pin/pin-offers.tsx';
import { PinFailureNote } from '../pin/refusal-note.tsx';
import { CertificateCard } from './certificate-card.tsx';
import styles from './certificates.module.css';
import { HolderTable } from './holder-table.tsx';
import { Revocation } from './revocation.tsx';
import { visibleMyNumberReport } from './visible-my-number-report.ts';

interface SpecifiedHalfProps {
  readonly finished: FinishedReading;
  readonly report: SpecifiedReport;
}

export function SpecifiedHalf({ finished, report }: SpecifiedHalfProps): ReactNode {
  const { sequence, pinRefused } = finished;
  const words = useMyNumberWords(useDesk().words);
  const myNumber = visibleMyNumberReport(report.specified.myNumber);
  return (
    <div className={styles.specified} data-specified={report.specified.residence.state}>
      {pinRefused !== undefined && (
        <div role="alert">
          <PinFailureNote words={words} failure={pinRefused} />
        </div>
      )}
      <NotRead report={report} />
      <div className={styles.pair}>
        {myNumber.certificates.map((certificate) => (
          <CertificateCard key={certificate.use} words={words} report={myNumber} certificate={certificate} />
        ))}
      </div>
      <PinOffers words={words} report={myNumber} sequence={sequence} />
      <HolderTable words={words} fields={myNumber.fields} />
      <Revocation words={words} />
    </div>
  );
}

function NotRead({ report }: { readonly report: SpecifiedReport }): ReactNode {
  const { words } = useDesk();
  const finding = findingOf(report, 'sc-residence-half-read');
  if (report.specified.residence.state === 'read' || finding === undefined) return null;
  const { sentence } = findingText(words, finding);
  return (
    <Note tone="warn" title={cardName(words, report.card)}>
      <Say text={sentence} />
    </Note>
  );
}

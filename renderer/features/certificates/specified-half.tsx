// What a specified card (特定在留カード等) has beside its residence half: why that half was not read, where it was not, and the
// certificates of its My Number half.

import type { ReactNode } from 'react';
import type { SpecifiedReport } from '../../../src/report/specified-report.ts';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { useMyNumberWords } from '../../words/my-number-words.ts';
import { findingOf } from '../findings/axes.ts';
import { findingText } from '../findings/finding-text.ts';
import { PinOffers } from '../pin/pin-offers.tsx';
import { CertificateCard } from './certificate-card.tsx';
import styles from './certificates.module.css';
import { Revocation } from './revocation.tsx';
import { visibleMyNumberReport } from './visible-my-number-report.ts';

export function SpecifiedHalf({ report }: { readonly report: SpecifiedReport }): ReactNode {
  const words = useMyNumberWords(useDesk().words);
  const myNumber = visibleMyNumberReport(report.specified.myNumber);
  return (
    <div className={styles.specified} data-specified={report.specified.residence.state}>
      <NotRead report={report} />
      <div className={styles.pair}>
        {myNumber.certificates.map((certificate) => (
          <CertificateCard key={certificate.use} words={words} report={myNumber} certificate={certificate} />
        ))}
      </div>
      <PinOffers words={words} report={myNumber} sequence={null} />
      <Revocation words={words} />
    </div>
  );
}

function NotRead({ report }: { readonly report: SpecifiedReport }): ReactNode {
  const { words } = useDesk();
  const finding = findingOf(report, 'sc-residence-half-read');
  if (report.specified.residence.state === 'read' || finding === undefined) return null;
  const { label, sentence } = findingText(words, finding);
  return (
    <Note tone="warn" title={label}>
      <Say text={sentence} />
    </Note>
  );
}

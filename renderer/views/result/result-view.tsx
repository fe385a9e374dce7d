// Screen 4: the verdict in its parts, the items no longer printed, the rest, and what a person checks.

import type { ReactNode } from 'react';
import type { FinishedReading } from '../../../src/ipc/app-state.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Comparison } from '../../features/comparison/comparison.tsx';
import { FieldTable } from '../../features/document/field-table.tsx';
import { FrontSheet } from '../../features/document/front-sheet.tsx';
import { NotPrinted } from '../../features/document/not-printed.tsx';
import { Provenance } from '../../features/document/provenance.tsx';
import { shownFields } from '../../features/document/shown-fields.ts';
import { findingOf } from '../../features/findings/axes.ts';
import { Details } from '../../features/findings/details.tsx';
import { findingText } from '../../features/findings/finding-text.ts';
import { VerdictBand } from '../../features/findings/verdict-band.tsx';
import { LapseLookup } from '../../features/lapse/lapse-lookup.tsx';
import { FacePhoto } from '../../features/photo/face-photo.tsx';
import { useDesk } from '../../state/desk-context.ts';
import { compactDate, parseTypedDate } from '../../text/date-text.ts';
import { BothNumbers } from './both-numbers.tsx';
import { PrintHead } from './print-head.tsx';
import { ResultActions } from './result-actions.tsx';
import styles from './result.module.css';

export function ResultView({ finished }: { readonly finished: FinishedReading }): ReactNode {
  const { state } = useDesk();
  const { report } = finished;
  const { notPrinted, others } = shownFields(report);
  const onChip = (id: string): string | null => report.fields.find((field) => field.id === id)?.value ?? null;
  // A card of generation 1 keeps both in its front image: the number is the one that opened it.
  const cardNumber = onChip('cardNumber') ?? (state.typed === '' ? null : state.typed);
  const expiry =
    onChip('cardExpiryDate') ?? parseTypedDate(state.judgement.typedDates['cardExpiryDate'] ?? '');
  return (
    <Page wide takesFocus actions={<ResultActions />}>
      <PrintHead report={report} />
      <div className={styles.result}>
        <div className={styles.band}>
          <VerdictBand report={report} />
          {findingOf(report, 'rc-card-number-matches')?.status === 'fail' && (
            <BothNumbers chip={onChip('cardNumber')} />
          )}
        </div>
        <div className={styles.first}>
          {notPrinted.length > 0 && <NotPrinted report={report} fields={notPrinted} />}
          <FrontSheet finished={finished} />
        </div>
        {/* Before the rest in the order of keys: what a person does comes sooner than what a person may copy. */}
        <aside className={styles.beside}>
          <Face finished={finished} />
          <LapseLookup cardNumber={cardNumber} expiry={expiry ? compactDate(expiry) : null} />
        </aside>
        <div className={styles.rest}>
          <FieldTable finished={finished} fields={others} />
          <Details report={report} />
        </div>
      </div>
    </Page>
  );
}

function Face({ finished }: { readonly finished: FinishedReading }): ReactNode {
  const { words } = useDesk();
  const image = finished.report.images.find(({ id }) => id === 'faceImage');
  const absence = findingOf(finished.report, 'rc-photo-stored');
  return (
    <Section
      title={words.fields.images.faceImage.label}
      aside={image && <Provenance report={finished.report} part={image} from="chipImage" />}
    >
      {image && (
        <FacePhoto
          key={finished.sequence}
          image={image}
          octets={finished.images.find(({ id }) => id === 'faceImage')}
          absence={absence === undefined ? null : findingText(words, absence).sentence}
        />
      )}
      <Comparison />
    </Section>
  );
}

// Screen 4: the verdict in its parts, the items no longer printed, the rest, and what a person checks.

import { type ReactNode, Suspense, lazy } from 'react';
import type { ResidenceReading } from '../../../src/ipc/app-state.ts';
import type { Report } from '../../../src/report/report.ts';
import { isSpecifiedReport } from '../../../src/report/specified-report.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Comparison } from '../../features/comparison/comparison.tsx';
import { KeepButton } from '../../features/cross-check/keep-button.tsx';
import { FieldTable } from '../../features/document/field-table.tsx';
import { FrontSheet } from '../../features/document/front-sheet.tsx';
import { NotPrinted } from '../../features/document/not-printed.tsx';
import { Provenance } from '../../features/document/provenance.tsx';
import { shownFields } from '../../features/document/shown-fields.ts';
import { visibleFinding } from '../../features/document/visible-report.ts';
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

const CrossCheck = lazy(async () => ({
  default: (await import('../../features/cross-check/cross-check.tsx')).CrossCheck,
}));

const SpecifiedHalf = lazy(async () => ({
  default: (await import('../../features/certificates/specified-half.tsx')).SpecifiedHalf,
}));

export function ResultView({ finished }: { readonly finished: ResidenceReading }): ReactNode {
  const { state, words } = useDesk();
  const { report, beside } = finished;
  const { notPrinted, others } = shownFields(report);
  // Of a specified card whose residence half was not read there is nothing to show, and nothing to compare a person with.
  const isHalf = isSpecifiedReport(report) && report.specified.residence.state === 'not-read';
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
          {isSpecifiedReport(report) && (
            <Suspense>
              <SpecifiedHalf finished={finished} report={report} />
            </Suspense>
          )}
        </div>
        {/* Before the rest in the order of keys: what a person does comes sooner than what a person may copy. */}
        <aside className={styles.beside}>
          {!isHalf && <Face finished={finished} />}
          <LapseLookup cardNumber={cardNumber} expiry={expiry ? compactDate(expiry) : null} />
        </aside>
        <div className={styles.rest}>
          {beside !== undefined && (
            <Suspense>
              <CrossCheck finished={finished} beside={beside} />
            </Suspense>
          )}
          {!isHalf && <FieldTable finished={finished} fields={others} />}
          {beside === undefined && !isSpecifiedReport(report) && (
            <div className="screen-only">
              <KeepButton text={words.screens.result.compareMyNumber} />
            </div>
          )}
          <Details report={withOtherHalf(report)} />
        </div>
      </div>
    </Page>
  );
}

/** The checks of both halves stand in one list. */
function withOtherHalf(report: Report): Report {
  if (!isSpecifiedReport(report)) return report;
  return {
    ...report,
    findings: [...report.findings, ...report.specified.myNumber.findings.map(visibleFinding)],
  };
}

function Face({ finished }: { readonly finished: ResidenceReading }): ReactNode {
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

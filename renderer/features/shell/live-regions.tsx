// What a screen reader is told without being asked: each phase politely, a verdict or failure once and at once.

import { type ReactNode, Suspense } from 'react';
import {
  type AnyReport,
  type MyNumberReport,
  isMyNumberReport,
} from '../../../src/report/my-number-report.ts';
import { myNumberOutcomeWords } from '../../../src/words/my-number-words.ts';
import type { Failure } from '../../../src/errors/failure.ts';
import { outcomeWords } from '../../../src/words/outcome-words.ts';
import { useDesk } from '../../state/desk-context.ts';
import type { Notice } from '../../state/notice.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { useFailureText } from '../../views/failure/use-failure-text.ts';
import { useMyNumberWords } from '../../words/my-number-words.ts';
import { rowOf } from '../../words/words.ts';
import { readerStatus } from '../readers/reader-status.ts';

export function LiveRegions({ notice }: { readonly notice: Notice | null }): ReactNode {
  return (
    <div className="for-screen-readers">
      <p aria-live="polite" data-live="polite">
        <Suspense>
          <Polite />
        </Suspense>
      </p>
      <p aria-live="polite" data-live="notice">
        {notice === null ? '' : withoutRuby(notice.text)}
      </p>
      <p aria-live="assertive" data-live="assertive">
        <Suspense>
          <Assertive />
        </Suspense>
      </p>
    </div>
  );
}

function Polite(): ReactNode {
  const { words, state } = useDesk();
  const { session } = state.app;
  switch (session.kind) {
    case 'reading':
      return session.family === 'my-number-card' ? (
        <MyNumberPhase phase={session.progress.phase} />
      ) : (
        withoutRuby(rowOf(words.phases, session.progress.phase) ?? '')
      );
    case 'blanked':
      return withoutRuby(words.screens.blanked[session.why]);
    case 'waiting':
      return session.unread === undefined ? <Waiting /> : <FailureTitle failure={session.unread} />;
    default:
      return '';
  }
}

function Waiting(): ReactNode {
  const { words, state } = useDesk();
  return withoutRuby(
    state.app.cardNumberHeld
      ? words.screens.number.headingCard
      : readerStatus(words, { ...state.app, chosen: state.settings.reader }).text,
  );
}

function MyNumberPhase({ phase }: { readonly phase: string }): ReactNode {
  const { myNumber } = useMyNumberWords(useDesk().words);
  return withoutRuby(rowOf(myNumber.phases, phase) ?? '');
}

function Assertive(): ReactNode {
  const { session } = useDesk().state.app;
  switch (session.kind) {
    case 'finished':
      return <Headline report={session.finished.report} />;
    case 'failed':
      return <FailureTitle failure={session.failure} />;
    default:
      return '';
  }
}

function Headline({ report }: { readonly report: AnyReport }): ReactNode {
  const { words } = useDesk();
  if (isMyNumberReport(report)) return <MyNumberHeadline report={report} />;
  return withoutRuby(outcomeWords(words, report).headline);
}

function MyNumberHeadline({ report }: { readonly report: MyNumberReport }): ReactNode {
  const words = useMyNumberWords(useDesk().words);
  return withoutRuby(myNumberOutcomeWords(words, report).headline);
}

function FailureTitle({ failure }: { readonly failure: Failure }): ReactNode {
  return withoutRuby(useFailureText(failure).title);
}

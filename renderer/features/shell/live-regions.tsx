// What a screen reader is told without being asked: each phase politely, a verdict or failure once and at once.

import { type ReactNode } from 'react';
import { outcomeWords } from '../../../src/words/outcome-words.ts';
import { useDesk } from '../../state/desk-context.ts';
import type { Notice } from '../../state/notice.ts';
import { withoutRuby } from '../../text/ruby.ts';
import { failureText } from '../../views/failure/failure-text.ts';
import { readerStatus } from '../readers/reader-status.ts';

export function LiveRegions({ notice }: { readonly notice: Notice | null }): ReactNode {
  return (
    <div className="for-screen-readers">
      <p aria-live="polite" data-live="polite">
        {withoutRuby(usePolite())}
      </p>
      <p aria-live="polite" data-live="notice">
        {notice === null ? '' : withoutRuby(notice.text)}
      </p>
      <p aria-live="assertive" data-live="assertive">
        {withoutRuby(useAssertive())}
      </p>
    </div>
  );
}

function usePolite(): string {
  const { words, state } = useDesk();
  const { session } = state.app;
  switch (session.kind) {
    case 'reading':
      return words.phases[session.progress.phase];
    case 'blanked':
      return words.screens.blanked[session.why];
    case 'waiting':
      return state.app.cardNumberHeld
        ? words.screens.number.headingCard
        : readerStatus(words, { ...state.app, chosen: state.settings.reader }).text;
    default:
      return '';
  }
}

function useAssertive(): string {
  const { words, state } = useDesk();
  const { session } = state.app;
  switch (session.kind) {
    case 'finished':
      return outcomeWords(words, session.finished.report).headline;
    case 'failed':
      return failureText(words, session.failure).title;
    default:
      return '';
  }
}

// Why a PIN was not sent, or what became of the last one.

import type { ReactNode } from 'react';
import type { Failure } from '../../../src/errors/failure.ts';
import type { PinTypingProblem, PinUse } from '../../../src/ipc/my-number-calls.ts';
import { failureWords } from '../../../src/words/failure-words.ts';
import { fillIn } from '../../../src/words/fill-in.ts';
import { withFailure } from '../../../src/words/my-number-failure-words.ts';
import { pinName } from '../../../src/words/my-number-words.ts';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import type { MyNumberWindowWords } from '../../words/my-number-words.ts';
import type { Refusal } from './use-attempt.ts';

interface RefusalNoteProps {
  readonly words: MyNumberWindowWords;
  readonly use: PinUse;
  readonly refusal: Refusal;
}

export function RefusalNote({ words, use, refusal }: RefusalNoteProps): ReactNode {
  if (refusal.kind === 'failure') return <PinFailureNote words={words} failure={refusal.failure} />;
  const { problem } = refusal;
  if (problem.kind !== 'individual-number') {
    return (
      <Note tone="warn">
        <Say text={problemText(words, use, problem)} />
      </Note>
    );
  }
  const { title, meaning, action } = words.myNumber.failures.individualNumber;
  return (
    <Note tone="bad" title={title}>
      <Say text={meaning} /> <Say text={action} />
    </Note>
  );
}

interface PinFailureNoteProps {
  readonly words: MyNumberWindowWords;
  readonly failure: Failure;
}

export function PinFailureNote({ words, failure }: PinFailureNoteProps): ReactNode {
  const { title, meaning, action } = failureWords(withFailure(words, failure), failure);
  return (
    <Note tone="bad" title={title}>
      <span data-pin-refused={failure.code}>
        <Say text={meaning} /> <Say text={action} />
      </span>
    </Note>
  );
}

function problemText(
  words: MyNumberWindowWords,
  use: PinUse,
  problem: Exclude<PinTypingProblem, { readonly kind: 'individual-number' }>,
): string {
  const position = problem.kind === 'character' ? problem.position : '';
  return fillIn(words.myNumber.problems[problem.kind], { pin: pinName(words, use), position });
}

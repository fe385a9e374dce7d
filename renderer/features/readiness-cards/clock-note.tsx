// Every date here hangs on the day this computer shows: one that cannot be right is pointed out.

import type { ReactNode } from 'react';
import { fillIn } from '../../../src/words/fill-in.ts';
import { dateText } from '../../../src/words/value-words.ts';
import { Note } from '../../components/note.tsx';
import { Say } from '../../components/say.tsx';
import { useReadiness } from '../../state/readiness-context.ts';
import { useCheck } from '../readiness-facts/check-context.ts';

export function ClockNote(): ReactNode {
  const { words, today } = useCheck();
  const { clockOdd } = useReadiness().readiness;
  if (!clockOdd) return null;
  return (
    <Note tone="warn">
      <Say text={fillIn(words.window.cards.clockOdd, { date: dateText(words, today) })} />
    </Note>
  );
}

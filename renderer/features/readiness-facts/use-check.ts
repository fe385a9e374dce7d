// From the facts to the check: evaluated anew at every change, with the day in Japan on which it is looked at.

import { useEffect, useMemo, useState } from 'react';
import { evaluate } from '../../../src/readiness/evaluate.ts';
import { timelineOf } from '../../../src/readiness/timeline.ts';
import { instantToJst } from '../../../src/time/jst-date.ts';
import { useDesk } from '../../state/desk-context.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import type { ReadinessState } from '../../state/readiness-state.ts';
import { loadWords } from '../../words/language.ts';
import { type ReadinessWindowWords, loadReadinessWindowWords } from '../../words/readiness-words.ts';
import { openQuestions } from '../readiness-questions/next-question.ts';
import type { Judged, ReadinessCheck } from './check-context.ts';
import { factsOf } from './facts-of.ts';

/** @returns null until the words have come. */
export function useLoadedCheck(): ReadinessCheck | null {
  const { now } = useDesk();
  const { readiness } = useReadiness();
  const words = useLoadedWords();
  const today = instantToJst(now());
  const { probed, cards, answers } = readiness;
  const facts = useMemo(() => factsOf({ probed, cards, answers }), [probed, cards, answers]);
  const { aim, combo, skipped } = readiness;
  const judged = useMemo(
    () => judge({ aim, combo, skipped }, { facts, today }),
    [aim, combo, skipped, facts, today],
  );
  return useMemo(() => words && { ...words, today, facts, judged }, [words, today, facts, judged]);
}

function judge(
  { aim, combo, skipped }: Pick<ReadinessState, 'aim' | 'combo' | 'skipped'>,
  { facts, today }: Pick<ReadinessCheck, 'facts' | 'today'>,
): Judged | null {
  if (aim === null) return null;
  const question = { facts, procedure: aim, combo, today };
  const evaluation = evaluate(question);
  return { evaluation, timeline: timelineOf(question), open: openQuestions(evaluation, skipped) };
}

type LoadedWords = Pick<ReadinessCheck, 'words' | 'japanese'>;

function useLoadedWords(): LoadedWords | null {
  const { words } = useDesk();
  const [loaded, setLoaded] = useState<LoadedWords | null>(null);
  useEffect(() => {
    let current = true;
    const japanese = words.language === 'ja' ? Promise.resolve(null) : loadJapanese();
    void Promise.all([loadReadinessWindowWords(words), japanese]).then(([own, beside]) => {
      if (current) setLoaded({ words: own, japanese: beside });
    });
    return () => {
      current = false;
    };
  }, [words]);
  return loaded;
}

async function loadJapanese(): Promise<ReadinessWindowWords> {
  return loadReadinessWindowWords(await loadWords('ja'));
}

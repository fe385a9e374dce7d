// Screen 6: is everything ready to apply online, and if not, what is missing and where to go. Four steps over one check.

import type { ReactNode } from 'react';
import { Page } from '../../components/page.tsx';
import { useSources } from '../../features/readiness-cards/use-sources.ts';
import { CheckContext, useCheck } from '../../features/readiness-facts/check-context.ts';
import { useLoadedCheck } from '../../features/readiness-facts/use-check.ts';
import { questionOf } from '../../features/readiness-questions/question-table.ts';
import { useReadiness } from '../../state/readiness-context.ts';
import { AimPage } from './aim-page.tsx';
import { AnswerPage } from './answer-page.tsx';
import { CardsPage } from './cards-page.tsx';
import { QuestionPage } from './question-page.tsx';

export function ReadinessView(): ReactNode {
  useSources();
  const check = useLoadedCheck();
  if (check === null) return <Page wide>{null}</Page>;
  return (
    <CheckContext value={check}>
      <Step />
    </CheckContext>
  );
}

function Step(): ReactNode {
  const { judged } = useCheck();
  const { page, asking } = useReadiness().readiness;
  if (judged === null || page === 'aim') return <AimPage />;
  if (page === 'cards') return <CardsPage />;
  const name = page === 'questions' ? (asking ?? judged.open[0]) : undefined;
  const row = name === undefined ? undefined : questionOf(name);
  // Whoever has answered everything is at the end.
  return row === undefined ? <AnswerPage /> : <QuestionPage key={row.name} row={row} />;
}

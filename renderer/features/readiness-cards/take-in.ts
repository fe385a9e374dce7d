// A finished reading becomes what it answers of the check. Name, number and images stay behind.

import { type AnyReport, isMyNumberReport } from '../../../src/report/my-number-report.ts';
import { factsFromMyNumberReport } from '../../../src/readiness/facts-from-my-number-report.ts';
import { factsFromReport } from '../../../src/readiness/facts-from-report.ts';
import type { CardAnswers, CardSlot } from '../../state/readiness-state.ts';
import { markOfReport } from '../findings/mark.ts';

export function answersOf(report: AnyReport): { readonly slot: CardSlot; readonly card: CardAnswers } {
  const common = {
    refused: report.outcome === 'not-authentic',
    unconfirmed: report.outcome === 'undetermined',
    mark: markOfReport(report),
  };
  if (isMyNumberReport(report)) {
    const { facts, birthDate = null } = factsFromMyNumberReport(report);
    return {
      slot: 'myNumber',
      card: { ...common, facts, birthDate, faceIsPicture: false, pendingRecorded: null },
    };
  }
  const { facts, birthDate = null, pendingRecorded } = factsFromReport(report);
  const faceIsPicture = !common.refused && report.card.generation === 1;
  return { slot: 'residence', card: { ...common, facts, birthDate, faceIsPicture, pendingRecorded } };
}

/** How many items it answered. */
export function countOf({ facts }: CardAnswers): number {
  return Object.values(facts).filter(({ state }) => state !== 'unknown').length;
}

// Where a person is in the guide, and where leaving it leads.

import type { GuidePageId } from '../../src/readiness/tables/guide-pages.ts';

/** `Entrance` is a screen that can lead to the guide. */
export interface GuidePlace<Entrance extends string> {
  /** null: the list of all pages. */
  readonly page: GuidePageId | null;
  readonly from: Entrance;
  /** A screen led straight to this page, so that going back leads there and not to the list. */
  readonly direct: boolean;
}

export const GUIDE_UNOPENED: GuidePlace<'desk'> = { page: null, from: 'desk', direct: false };

export function enterGuide<Entrance extends string>(
  page: GuidePageId | null,
  from: Entrance,
): GuidePlace<Entrance> {
  return { page, from, direct: page !== null };
}

export function turnTo<Entrance extends string>(
  place: GuidePlace<Entrance>,
  page: GuidePageId | null,
): GuidePlace<Entrance> {
  return { ...place, page, direct: false };
}

/** @returns null when going back leaves the guide. */
export function backInGuide<Entrance extends string>(
  place: GuidePlace<Entrance>,
): GuidePlace<Entrance> | null {
  return place.page === null || place.direct ? null : turnTo(place, null);
}

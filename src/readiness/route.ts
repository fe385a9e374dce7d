// Where the person goes next. Online only when nothing blocks; otherwise the place of the most pressing block that has
// one. What is fixed at one's own PC, or by waiting, is no journey: 'none'.

import type { CheckCode } from './tables/check-codes.ts';
import type { PlaceKey } from './tables/remedies.ts';

export type Route = 'online' | 'counter' | 'municipality' | 'police-then-counter' | 'none';

const ROUTE_OF_PLACE = {
  'regional-office': 'counter',
  'regional-office-or-post': 'counter',
  post: 'none',
  municipality: 'municipality',
  'municipality-or-convenience-store': 'municipality',
  'police-then-regional-office': 'police-then-counter',
  'notification-system': 'none',
  'online-system': 'none',
  'official-site': 'none',
  'own-pc': 'none',
  nowhere: 'none',
} as const satisfies Record<PlaceKey, Route>;

/** The stay itself is at stake: nothing else is advised beside them (在留期間が過ぎています. No other advice). */
export const OVERRIDING: readonly CheckCode[] = ['B-OVERSTAY', 'B-SPECIAL-ENDED', 'B-NO-SPECIAL-PERIOD'];

/** Before all others, in this order; the rest follow in the order of the checks. */
const FIRST: readonly CheckCode[] = [...OVERRIDING, 'B-LAST-DAY-COUNTER', 'B-RC-LOST', 'B-SPECIAL-PR'];

export interface Block {
  readonly code: CheckCode;
  readonly place: PlaceKey;
}

/** @param blocks in the order of the checks. */
export function routeOf(blocks: readonly Block[]): Route {
  if (blocks.length === 0) return 'online';
  const pressing = FIRST.map((code) => blocks.find((block) => block.code === code)).filter(
    (block) => block !== undefined,
  );
  // Two cards of two people: nobody is sent anywhere before that is cleared up.
  if (pressing.length === 0 && blocks.some((block) => block.code === 'B-DOB-MISMATCH')) return 'none';
  const routes = [...pressing, ...blocks].map((block) => ROUTE_OF_PLACE[block.place]);
  return routes.find((route) => route !== 'none') ?? 'none';
}

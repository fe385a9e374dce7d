// What the thread and its watchdog say to each other.

import type { CampaignLimits, CampaignResult } from './campaign.ts';

export interface ThreadOrder {
  readonly target: string;
  readonly limits: CampaignLimits;
}

export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: CampaignResult }
  /** The target itself is wrong, not what it tests. */
  | { readonly kind: 'broken'; readonly why: string };

// What is at hand of a pinned file, as every list says it.

import type { DeliveryKeyListItem } from './delivery-key-file.ts';
import type { TrustListItem } from './trust-store.ts';

/**
 * - `read-off-card`: a My Number card brings this CA certificate along, and it counts by its digest.
 * - `no-digest`: nothing can match it.
 * - `unusable`: imported, and its layout is not known.
 */
export type TrustState = 'imported' | 'read-off-card' | 'not-imported' | 'no-digest' | 'unusable';

export function stateOfAnchor({ pin, imported }: Pick<TrustListItem, 'pin' | 'imported'>): TrustState {
  if (pin.sha256 === undefined) return 'no-digest';
  if (imported) return 'imported';
  return pin.use === 'residence-card' ? 'not-imported' : 'read-off-card';
}

export function stateOfDeliveryKey({ state }: Pick<DeliveryKeyListItem, 'state'>): TrustState {
  const states = { absent: 'not-imported', usable: 'imported', unusable: 'unusable' } as const;
  return states[state];
}

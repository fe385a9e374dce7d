// The CA certificates the simulated cards lead to. They carry the subject names of the real authorities and belong among
// the anchors of the simulator only: their private keys are published with the generators of the cards.

import type { Bytes } from '../../bytes/bytes.ts';
import { fromBase64 } from '../base64.ts';
import certificates from './certificates.json' with { type: 'json' };

export interface SimulatorAnchor {
  /** Also a good name for its file. */
  readonly name: 'zairyu-card-ca' | 'zairyu-card-ca2';
  readonly generation: 1 | 2;
  /** X.509 v3, DER. */
  readonly der: Bytes;
}

/** RSA-2048 `CN=ZairyuCard CA` of generation 1 and P-384 `CN=ZairyuCard CA2` of generation 2, both self-signed. */
export const SIMULATOR_ANCHORS: readonly SimulatorAnchor[] = [
  { name: 'zairyu-card-ca', generation: 1, der: fromBase64(certificates['zairyu-card-ca']) },
  { name: 'zairyu-card-ca2', generation: 2, der: fromBase64(certificates['zairyu-card-ca2']) },
];

// The CA certificates of the simulated hierarchy O=JPKI-SIM. They belong among the anchors of the simulator only: the
// private keys are published with the generators of the cards.

import type { Bytes } from '../../bytes/bytes.ts';
import { fromBase64 } from '../base64.ts';
import certificates from './certificates.json' with { type: 'json' };

export interface MyNumberSimulatorAnchor {
  /** Also a good name for its file. */
  readonly name: 'jpki-sim-user-authentication-ca' | 'jpki-sim-digital-signature-ca';
  readonly use: 'jpki-user-authentication' | 'jpki-digital-signature';
  /** X.509 v3, DER. */
  readonly der: Bytes;
}

/** Self-signed RSA-2048, one for each certificate of a card. */
export const MY_NUMBER_SIMULATOR_ANCHORS: readonly MyNumberSimulatorAnchor[] = [
  {
    name: 'jpki-sim-user-authentication-ca',
    use: 'jpki-user-authentication',
    der: fromBase64(certificates['jpki-sim-user-authentication-ca']),
  },
  {
    name: 'jpki-sim-digital-signature-ca',
    use: 'jpki-digital-signature',
    der: fromBase64(certificates['jpki-sim-digital-signature-ca']),
  },
];

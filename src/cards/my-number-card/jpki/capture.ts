// What was read of 公的個人認証AP, without meaning.

import type { Bytes } from '../../../bytes/bytes.ts';
import type { FileContent } from '../file-content.ts';
import type { PinTries } from '../pin.ts';

/** What the key of 利用者証明用 signed, just now, on this card. */
export interface PossessionAnswer {
  /** Made for this one signature by this program. */
  readonly nonce: Bytes;
  readonly signature: Bytes;
}

export interface JpkiCapture {
  readonly tokenInfo: Bytes;
  readonly availability: FileContent;
  readonly userAuthentication: FileContent;
  readonly userAuthenticationCa: FileContent;
  readonly digitalSignatureCa: FileContent;
  /** Absent while nobody gave the password. */
  readonly digitalSignature?: FileContent;
  /** Absent while nobody gave the PIN. */
  readonly possession?: PossessionAnswer;
  readonly tries: {
    readonly userAuthentication: PinTries;
    readonly digitalSignature: PinTries;
  };
}

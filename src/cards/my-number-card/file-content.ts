// What reading one file came to. Meaning is for the decoders; here is only whether there are octets.

import type { Bytes } from '../../bytes/bytes.ts';

export type FileContent =
  /** The object at the start of the file, as far as it is there. */
  | { readonly state: 'read'; readonly octets: Bytes }
  /** The card has no such file. */
  | { readonly state: 'absent' }
  /** The card wants a PIN first. */
  | { readonly state: 'protected' };

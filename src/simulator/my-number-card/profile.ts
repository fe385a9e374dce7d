// One simulated My Number card as data: what is on its chip, and the story it tells.

import type { Bytes } from '../../bytes/bytes.ts';
import type { Story } from '../profile.ts';
import type { FilePath } from './file-layout.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

export interface PinState {
  /** ASCII. Published: whoever tries the card needs it. */
  readonly value: string;
  /** Tries left when the card is made. */
  readonly left: number;
}

export interface MyNumberProfile {
  readonly name: string;
  readonly story: Story;
  readonly atr: Bytes;
  /** Objects of GET DATA, by tag. */
  readonly dataObjects: ReadonlyMap<number, Bytes>;
  /** Contents of data files before filler; a file without contents is not on the card. */
  readonly files: ReadonlyMap<FilePath, Bytes>;
  /** Octets a data file occupies, where that is not its size in the layout. */
  readonly sizes: ReadonlyMap<FilePath, number>;
  readonly pins: ReadonlyMap<FilePath, PinState>;
  readonly keys: ReadonlyMap<FilePath, RsaPrivateKey>;
}

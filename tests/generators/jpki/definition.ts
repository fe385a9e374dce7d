// What is said about a simulated My Number card before it becomes octets.

import type { Story } from '../../../src/simulator/profile.ts';
import type { HolderKeyName } from './holder-keys.ts';

export interface Holder {
  /** 氏名 as in 住民票. */
  readonly name: string;
  /** 代替文字: one digit per character of the name or address, 1 where it was substituted. */
  readonly nameSubstitutes?: string;
  readonly address: string;
  readonly addressSubstitutes?: string;
  /** YYYYMMDD. */
  readonly birthDate: string;
  /** 1 male, 2 female. */
  readonly sex: '1' | '2';
  /** Romanized, as in the subject of 署名用電子証明書. */
  readonly prefecture: string;
  readonly municipality: string;
}

export interface Issued {
  readonly key: HolderKeyName;
  readonly serial: number;
  /** The opaque common name. */
  readonly id: string;
  /** Instants in UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
}

export type Hierarchy = 'simulator' | 'nobody';

export interface MyNumberDefinition {
  readonly name: string;
  readonly story: Story;
  readonly label?: string;
  readonly holder: Holder;
  /** YYYYMMDD; absent on a card that does not give it without a PIN. */
  readonly cardExpiry?: string;
  readonly authentication: Issued;
  /** `none`: no such file; `blank`: a file of filler. */
  readonly signature: (Issued & { readonly holder?: Holder }) | 'none' | 'blank';
  readonly hierarchy?: Hierarchy;
  /** Tries left, where not full. */
  readonly left?: { readonly authentication?: number; readonly signature?: number; readonly input?: number };
}

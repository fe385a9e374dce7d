// What is said about a simulated card before it becomes octets. The modules beside this one are lists of definitions:
// each makes a card right, or makes it right and breaks one thing.

import type { Bytes } from '../../../src/bytes/bytes.ts';
import type { Story } from '../../../src/simulator/profile.ts';
import type { CardFront } from '../artwork/card-front-svg.ts';
import type { PortraitName } from '../artwork/portraits.ts';

interface Definition {
  readonly name: string;
  readonly cardNumber: string;
  readonly story: Story;
  /** Absent where the card carries no photograph. */
  readonly portrait?: PortraitName;
}

/** Dates are YYYYMMDD as on the chip; an empty text is filled with NUL. */
export interface Gen2Definition extends Definition {
  readonly type: '05' | '06';
  /** What C1 says in place of the type; of a specified card, whose files are those of the type. */
  readonly statedType?: '07' | '08';
  /** Whose name and address pictures the card bears, where they are not its own. */
  readonly picturesOf?: string;
  readonly nameLines: readonly string[];
  readonly addressLines: readonly string[];
  readonly birthDate: string;
  readonly sex: '1' | '2' | '3';
  readonly nationality: string;
  readonly cardExpiry: string;
  /**
   * C9, CE, CA, CB, CC, CD. The official code tables are not public: status and permission values are invented and
   * mean nothing.
   */
  readonly stay: {
    readonly status: string;
    readonly period: string;
    readonly permissionType?: string;
    readonly permissionDate?: string;
    readonly work?: string;
    readonly expiry?: string;
  };
  /** D5, D6, D7. */
  readonly otherActivity?: {
    readonly comprehensive: string;
    readonly limit?: string;
    readonly individual?: string;
  };
  /** D8. */
  readonly renewalPending?: boolean;
  /** D9 = 1, and DE. */
  readonly commissionerNote?: string;
  readonly signing?: Gen2Signing;
  /** Put in place of the portrait after the signature was made. */
  readonly portraitAfterSigning?: PortraitName;
}

export type Gen2Signing = 'valid' | 'absent' | 'unknown-ca' | 'expired-signer' | 'null-parameters';

export interface Gen1Definition extends Definition {
  readonly type: '1' | '2';
  readonly front: Omit<CardFront, 'number' | 'photo'>;
  /** D2, D3, D4: an address written on the back after issue. */
  readonly addressNote?: {
    readonly date: string;
    readonly municipality: string;
    readonly text: string | Bytes;
  };
  /** D5, D6; `withdrawn` leaves the whole file NUL (MOJ-RC-1.5 §3.3.4.6). */
  readonly comprehensive?: string | Bytes;
  readonly individual?: string | Bytes;
  readonly withdrawn?: boolean;
  /** D7 = 1. */
  readonly renewalPending?: boolean;
  /** absent-under-16: `DA 00 DB 00` and `D1 00`; absent-filler: the signature file is nothing but NUL. */
  readonly signing?: 'valid' | 'absent-under-16' | 'absent-filler';
}

// Cards that lie on readers in Japan and are not the card that was asked for: enough to say which kind one looks like.
// A selection that succeeds is evidence; the ATR is used only for memory cards, which answer no SELECT.
// Source: JIS X 6319-4 and PC/SC Part 3 for memory cards; ICAO 9303-10 for passports; public card lists for the others.

import type { Bytes } from '../bytes/bytes.ts';
import { fromHex, toHex } from '../bytes/hex.ts';

export type OtherCard =
  /** Where a My Number card was asked for. */
  | 'residence-card'
  /** It has 在留AP, where only cards were asked for that are opened without it. */
  | 'specified-card'
  | 'my-number-card'
  | 'juki-card'
  /** スマホ用電子証明書. */
  | 'smartphone'
  | 'driving-licence'
  | 'passport'
  | 'felica'
  | 'mifare'
  | 'payment-card'
  | 'unknown';

export interface OtherCardProbe {
  readonly looksLike: OtherCard;
  readonly aid: Bytes;
}

/** In the order they are tried; the first answered 9000 decides. */
export const OTHER_CARD_PROBES: readonly OtherCardProbe[] = [
  { looksLike: 'specified-card', aid: fromHex('D392F0004F0100000000000000000000') },
  { looksLike: 'my-number-card', aid: fromHex('D392F000260100000001') },
  { looksLike: 'juki-card', aid: fromHex('D3921000310001010401') },
  { looksLike: 'driving-licence', aid: fromHex('A0000002310100000000000000000000') },
  { looksLike: 'passport', aid: fromHex('A0000002471001') },
  { looksLike: 'payment-card', aid: fromHex('325041592E5359532E4444463031') },
];

/** PC/SC Part 3 §3.1.3.2.3.2: RID A000000306, standard byte, then the card name, inside the historical bytes. */
const MEMORY_CARD = /^3B8F8001804F0CA000000306..(....)/;

export function memoryCardByAtr(atr: Bytes): OtherCard | undefined {
  const name = MEMORY_CARD.exec(toHex(atr))?.[1];
  if (name === undefined) return undefined;
  if (name === '003B') return 'felica';
  return name === '0001' || name === '0002' || name === '0003' ? 'mifare' : 'unknown';
}

// Which cards exist, and how a card says what it is: カード種別, tag C1 of MF/EF02, free to read.
// Spec: MOJ-RC-1.5 §3.3.4.2; MOJ-RC2-1.1 §3.3.4.2.

export type CardKind =
  | 'residence-card'
  | 'special-permanent-resident-certificate'
  | 'specified-residence-card'
  | 'specified-special-permanent-resident-certificate';

export interface CardTypeFacts {
  readonly kind: CardKind;
  readonly generation: 1 | 2;
}

export const CARD_TYPES = {
  '1': { kind: 'residence-card', generation: 1 },
  '2': { kind: 'special-permanent-resident-certificate', generation: 1 },
  '05': { kind: 'residence-card', generation: 2 },
  '06': { kind: 'special-permanent-resident-certificate', generation: 2 },
} as const satisfies Record<string, CardTypeFacts>;

/** The types this version reads. */
export type CardType = keyof typeof CARD_TYPES;
export type Gen1Type = '1' | '2';
export type Gen2Type = '05' | '06';

export function isCardType(text: string): text is CardType {
  return Object.hasOwn(CARD_TYPES, text);
}

// What lies on a reader, without a number and without reading more than the one free file that says it.

import type { CardType } from '../cards/card-kind.ts';
import { detectCardType } from '../cards/detect.ts';
import { PlainChannel } from '../iso7816/plain-channel.ts';
import type { CardLink } from './read-card.ts';

/** @throws AppError CARD_UNSUPPORTED with what the card looks like, CARD_SPEC_VERSION_UNKNOWN, and link errors. */
export function identifyCard(link: CardLink): Promise<CardType> {
  return detectCardType(new PlainChannel(link.transceiver), link.atr);
}

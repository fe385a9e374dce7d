// What lies on a reader, without a number or a PIN and without reading more than the free files that say it.

import { CARD_TYPES, type CardTypeFacts } from '../cards/card-kind.ts';
import { findCardType, probeOtherCards } from '../cards/detect.ts';
import { detectToken } from '../cards/my-number-card/detect.ts';
import { ObjectReader } from '../cards/my-number-card/object-reader.ts';
import { findResidenceApplication, specifiedKind } from '../cards/specified-card/detect.ts';
import { AppError } from '../errors/app-error.ts';
import { PlainChannel } from '../iso7816/plain-channel.ts';
import type { CardLink } from './sitting.ts';

/** A card that is read here. */
export type IdentifiedCard =
  Pick<CardTypeFacts, 'kind' | 'generation'> | { readonly kind: 'my-number-card'; readonly generation: null };

/** @throws AppError CARD_UNSUPPORTED with what the card looks like, CARD_SPEC_VERSION_UNKNOWN, and link errors. */
export async function identifyCard(link: CardLink): Promise<IdentifiedCard> {
  const channel = new PlainChannel(link.transceiver);
  const type = await findCardType(channel, link.atr);
  if (type !== undefined) {
    const { kind, generation } = CARD_TYPES[type];
    return { kind, generation };
  }
  const { kind } = await detectToken(channel, new ObjectReader(channel));
  switch (kind) {
    case 'my-number-card': {
      const application = await findResidenceApplication(channel);
      if (application === undefined) return { kind, generation: null };
      const specified = specifiedKind(application.type);
      return { kind: specified.kind, generation: specified.generation };
    }
    case 'none':
      throw new AppError('CARD_UNSUPPORTED', { looksLike: await probeOtherCards(channel) });
    case 'unknown-token':
      throw new AppError('CARD_SPEC_VERSION_UNKNOWN', { application: 'jpki' });
    default:
      throw new AppError('CARD_UNSUPPORTED', { looksLike: kind });
  }
}

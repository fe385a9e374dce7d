// A specified card, tap to capture: first all of the My Number half that needs no PIN, then the residence half through its
// experimental channel, then what PINs open. What goes wrong in the channel costs the residence half and nothing else.

import type { CardCapture } from '../cards/capture.ts';
import type { SpecifiedType } from '../cards/card-kind.ts';
import type { MyNumberCapture } from '../cards/my-number-card/capture.ts';
import type { CardNumber } from '../cards/residence-card/card-number.ts';
import type { ReadOptions } from '../cards/residence-card/read.ts';
import type { ResidenceApplication } from '../cards/specified-card/detect.ts';
import { readSpecifiedResidence } from '../cards/specified-card/read.ts';
import type { Random } from '../crypto/random.ts';
import { isAppError } from '../errors/app-error.ts';
import { CATALOGUE } from '../errors/catalogue.ts';
import { type Failure, toFailure } from '../errors/failure.ts';
import { ReadLadder } from '../iso7816/read-ladder.ts';
import type { NotReadReason } from '../report/specified-report.ts';
import { openSessionKeyChannel } from '../secure-messaging/session-key/open.ts';
import { PLATFORM_LIKE, type SessionKeyProfile } from '../secure-messaging/session-key/profile.ts';
import { type DeliveryKey, type DeliveryKeyState, NO_DELIVERY_KEY } from '../trust/delivery-key.ts';
import { type MyNumberReadingTools, openWithPins } from './read-my-number.ts';
import type { MyNumberPhase, ReadPhase } from './read-phase.ts';
import type { OpenSitting, SittingRecord } from './sitting.ts';

/** How a residence half is opened. */
export interface ChannelTools {
  /** Absent: none. */
  readonly deliveryKey?: DeliveryKeyState;
  /** Absent: the values assumed for cards in use. */
  readonly channelProfile?: SessionKeyProfile;
}

export type SpecifiedReadingTools = ChannelTools &
  Pick<MyNumberReadingTools, 'attempts'> &
  Pick<ReadOptions, 'onRead'> & { readonly random: Random };

export type ResidenceHalfReading =
  | {
      readonly state: 'read';
      readonly capture: CardCapture;
      readonly cardNumber: CardNumber;
      readonly profile: SessionKeyProfile;
    }
  | { readonly state: 'not-read'; readonly reason: NotReadReason; readonly failure?: Failure };

export interface SpecifiedReading extends SittingRecord {
  readonly application: ResidenceApplication;
  readonly residence: ResidenceHalfReading;
  readonly myNumber: MyNumberCapture;
}

type SpecifiedSitting = OpenSitting<ReadPhase | MyNumberPhase>;

/** A specified card with 在留AP selected and its free My Number half read. */
export interface SeenSpecifiedCard {
  readonly application: ResidenceApplication;
  readonly myNumber: MyNumberCapture;
}

/** Whether there is a way to the residence half, or why there is none whatever its number is. */
export type ResidencePlan =
  | { readonly state: 'open'; readonly type: SpecifiedType; readonly deliveryKey: DeliveryKey }
  | { readonly state: 'not-read'; readonly reason: NotReadReason };

export function planResidence(
  { type }: ResidenceApplication,
  { deliveryKey = NO_DELIVERY_KEY }: ChannelTools,
): ResidencePlan {
  if (deliveryKey.state === 'absent') return { state: 'not-read', reason: 'no-delivery-key' };
  if (deliveryKey.state === 'unusable') return { state: 'not-read', reason: 'delivery-key-unusable' };
  if (type === undefined) return { state: 'not-read', reason: 'kind-unknown' };
  return { state: 'open', type, deliveryKey: deliveryKey.key };
}

export type NumberedPlan =
  | (Extract<ResidencePlan, { readonly state: 'open' }> & { readonly cardNumber: CardNumber })
  | Extract<ResidencePlan, { readonly state: 'not-read' }>;

/** @throws AppError CREDENTIAL_REJECTED for a wrong number, CREDENTIAL_* with attempts, and of the link. */
export async function readRestOfSpecified(
  sitting: SpecifiedSitting,
  { application, myNumber: seen }: SeenSpecifiedCard,
  plan: NumberedPlan,
  tools: SpecifiedReadingTools,
): Promise<SpecifiedReading> {
  const residence = plan.state === 'open' ? await readResidenceHalf(sitting, plan, tools) : plan;
  const myNumber = await openWithPins(sitting, seen, tools);
  return { application, residence, myNumber, ...sitting.end() };
}

async function readResidenceHalf(
  sitting: SpecifiedSitting,
  { type, deliveryKey, cardNumber }: Extract<NumberedPlan, { readonly state: 'open' }>,
  { channelProfile: profile = PLATFORM_LIKE, random, onRead }: SpecifiedReadingTools,
): Promise<ResidenceHalfReading> {
  sitting.enter('authenticating');
  try {
    const capture = await readSpecifiedResidence(sitting.channel, type, {
      cardNumber,
      // Which length means "the whole file" in this channel is not known; the sizes of the files are.
      ladder: new ReadLadder('explicit'),
      onFile: (file) => sitting.enter(`reading-${file.content}`),
      ...(onRead && { onRead }),
      openChannel: (plain) => openSessionKeyChannel(plain, { profile, deliveryKey, random }),
    });
    return { state: 'read', capture, cardNumber, profile };
  } catch (thrown) {
    if (!isOfChannel(thrown)) throw thrown;
    return { state: 'not-read', reason: 'channel-failed', failure: toFailure(thrown) };
  }
}

/** What the card or its reader refused. A reader without extended APDUs cannot carry the delivered key at all. */
function isOfChannel(thrown: unknown): boolean {
  if (!isAppError(thrown)) return false;
  const { layer } = CATALOGUE[thrown.code];
  return layer === 'apdu' || layer === 'channel' || thrown.code === 'READER_PROTOCOL';
}

// The checks in the order in which they are shown (tables/check-codes.ts). W-NOT-CONFIRMED is not here: it judges the
// judgements of the others.

import type { Check } from '../check.ts';
import { registerFirst } from './account.ts';
import { alreadyFiled } from './already-filed.ts';
import { birthDeadlineNear, birthDeadlinePassed } from './birth-deadline.ts';
import { browserOld, browserUnsupported } from './browser.ts';
import { authAbsent, signAbsent } from './certificate-absent.ts';
import { authExpired, signExpired } from './certificate-expired.ts';
import { signRevoked } from './certificate-revoked.ts';
import { authUnverified, signUnverified } from './certificate-unverified.ts';
import { combination } from './combination.ts';
import { departurePreparation } from './departure-preparation.ts';
import { detailsChanged } from './details-changed.ts';
import { followUpBlocked, followUpPossible } from './follow-up-papers.ts';
import { indefiniteStay } from './indefinite-stay.ts';
import { jpkiMissing } from './jpki-software.ts';
import { lastDay } from './last-day.ts';
import { minor } from './minor.ts';
import { myNumberCardAbsent } from './my-number-card-absent.ts';
import {
  myNumberCardExpired,
  myNumberCardExpiresSoon,
  myNumberCardLapsesWithStay,
} from './my-number-card-expiry.ts';
import { nearEnd } from './near-end.ts';
import { noSpecialPeriod } from './no-special-period.ts';
import { macosUnconfirmed, osUnsupported } from './operating-system.ts';
import { overseas } from './overseas.ts';
import { overstay } from './overstay.ts';
import { paperOnly } from './paper-only.ts';
import { pcRequired } from './pc.ts';
import { photoOld } from './photo.ts';
import { authLocked, signLocked } from './pin-locked.ts';
import { authOneTryLeft, signOneTryLeft } from './pin-one-try-left.ts';
import { readerMissing } from './reader.ts';
import { tooEarly, windowUnknown } from './renewal-window.ts';
import { residenceCardExpired } from './residence-card-expired.ts';
import { residenceCardLost } from './residence-card-lost.ts';
import { residenceCardMissing } from './residence-card-missing.ts';
import { birthDatesDiffer, namesDiffer } from './same-person.ts';
import { specialEndAmbiguous } from './special-end-ambiguous.ts';
import { specialEnded } from './special-ended.ts';
import { specialPeriodRuns } from './special-period.ts';
import { specialPermanentResident } from './special-permanent-resident.ts';
import { specifiedCardOnline } from './specified-card.ts';
import { statusExcluded } from './status-excluded.ts';
import { userClass } from './user-class.ts';

export const CHECKS: readonly Check[] = [
  paperOnly,
  combination,
  statusExcluded,
  departurePreparation,
  specialPermanentResident,
  indefiniteStay,
  residenceCardMissing,
  residenceCardLost,
  residenceCardExpired,
  tooEarly,
  windowUnknown,
  nearEnd,
  lastDay,
  overstay,
  alreadyFiled,
  specialPeriodRuns,
  specialEndAmbiguous,
  specialEnded,
  noSpecialPeriod,
  followUpBlocked,
  followUpPossible,
  userClass,
  birthDeadlinePassed,
  birthDeadlineNear,
  myNumberCardAbsent,
  myNumberCardExpired,
  myNumberCardLapsesWithStay,
  myNumberCardExpiresSoon,
  authAbsent,
  signAbsent,
  authExpired,
  signExpired,
  signRevoked,
  authLocked,
  signLocked,
  authOneTryLeft,
  signOneTryLeft,
  authUnverified,
  signUnverified,
  detailsChanged,
  birthDatesDiffer,
  namesDiffer,
  minor,
  overseas,
  readerMissing,
  jpkiMissing,
  pcRequired,
  osUnsupported,
  macosUnconfirmed,
  browserUnsupported,
  browserOld,
  registerFirst,
  photoOld,
  specifiedCardOnline,
];

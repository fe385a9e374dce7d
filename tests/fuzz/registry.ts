// Every fuzz target, in the order of the data: link, channel, files, trust, pictures, then what people and processes say.

import * as answers from './targets/answers.ts';
import * as cardFiles from './targets/card-files.ts';
import * as images from './targets/images.ts';
import * as messages from './targets/messages.ts';
import * as myNumberCard from './targets/my-number-card.ts';
import * as offeredFiles from './targets/offered-files.ts';
import * as protectedMessages from './targets/protected.ts';
import * as shownTexts from './targets/shown-texts.ts';
import * as trust from './targets/trust.ts';
import * as typed from './targets/typed.ts';
import type { FuzzTarget } from './target.ts';

export const TARGETS: readonly FuzzTarget[] = [
  answers.COMMAND_APDU,
  answers.RESPONSE_APDU,
  answers.PLAIN_CHANNEL,
  answers.READ_FILE,
  answers.OBJECT_READER,
  protectedMessages.SM_UNWRAP,
  protectedMessages.SM_PADDING,
  protectedMessages.SESSION_KEY_UNWRAP,
  protectedMessages.MUTUAL_AUTHENTICATION,
  cardFiles.TLV,
  cardFiles.CARD_TYPE,
  cardFiles.RESIDENCE_FIELDS,
  cardFiles.RESIDENCE_REPORT,
  answers.RESIDENCE_READING,
  myNumberCard.JPKI_FILES,
  myNumberCard.BASIC_ATTRIBUTES,
  myNumberCard.MY_NUMBER_REPORT,
  answers.ANY_CARD_READING,
  trust.CERTIFICATE,
  trust.CHAIN,
  trust.SIGNER,
  trust.SIGNATURE_VALUE,
  trust.SIGNATURE,
  trust.HOLDER_ATTRIBUTES,
  images.TIFF,
  images.CCITT_G4,
  images.JPEG2000_WRAPPER,
  images.JPEG2000_CODEC,
  offeredFiles.SETTINGS,
  offeredFiles.FACTS_FILE,
  offeredFiles.CODE_TABLE,
  offeredFiles.TRUST_IMPORT,
  messages.IPC_CALLS,
  messages.READING_REQUESTS,
  messages.READING_NOTICES,
  messages.BROWSER_PIPE,
  messages.PAGE_ADDRESSES,
  typed.CARD_NUMBER,
  typed.PINS,
  typed.FAULTS,
  shownTexts.SHOWN_TEXTS,
];

export function targetNamed(name: string): FuzzTarget {
  const target = TARGETS.find((candidate) => candidate.name === name);
  if (target === undefined) throw new RangeError(`no target ${name}`);
  return target;
}

// All files of a residence card, read once each: 在留カード等番号による認証, then DF by DF.
// Spec: MOJ-RC-1.5 §3.5.1, §3.5.2; MOJ-RC2-1.1 §3.5. A failure anywhere ends the reading: §3.5.1 says to start again
// from the beginning, so there is nothing to resume.

import { type Bytes, wipe } from '../../bytes/bytes.ts';
import type { Random } from '../../crypto/random.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { selectDf, verifyCardNumber } from '../../iso7816/commands.ts';
import type { FileName } from '../../iso7816/file-ref.ts';
import { readFile } from '../../iso7816/read-file.ts';
import type { ReadLadder } from '../../iso7816/read-ladder.ts';
import { SW, isSuccess, statusWordName } from '../../iso7816/status-word.ts';
import { EncryptOnlyChannel } from '../../secure-messaging/encrypt-only.ts';
import { encodeAscii } from '../../text/jis.ts';
import { CARD_TYPES, type CardType } from '../card-kind.ts';
import type { CardCapture } from '../capture.ts';
import type { CardNumber } from './card-number.ts';
import { type CipherSuite, GEN1_SUITE, GEN2_SUITE } from './cipher-suite.ts';
import { type CardFile, DF_AID, type DfName } from './file-map.ts';
import { GEN1_FILES } from './gen1/file-map.ts';
import { GEN2_FILES } from './gen2/file-map.ts';
import { authenticateMutually } from './mutual-authentication.ts';

/**
 * Choice: DF3 follows DF1, as in the printed exchanges (別添2, Appendix 2), which have no DF2. All that the electronic
 * signature covers lies in DF1, so that it can be verified while DF2 is read.
 */
const DFS: readonly DfName[] = ['DF1', 'DF3', 'DF2'];

export interface ReadOptions {
  readonly cardNumber: CardNumber;
  readonly random: Random;
  readonly ladder: ReadLadder;
  /** Told before each file is asked for. */
  readonly onFile?: (file: CardFile) => void;
  /** Told each file once its octets are there, and what of the card has been read by then. */
  readonly onRead?: (file: CardFile, sofar: CardCapture) => void;
}

/** The files a card of this type has, in the order they are read. */
export function filesOf(type: CardType): readonly CardFile[] {
  const files = CARD_TYPES[type].generation === 1 ? GEN1_FILES : GEN2_FILES;
  const ofType = files.filter((file) => file.types.includes(type));
  return DFS.flatMap((df) => ofType.filter((file) => file.df === df));
}

/** @throws AppError CREDENTIAL_REJECTED and everything the layers below throw. */
export async function readResidenceCard(
  plain: ApduChannel,
  type: CardType,
  options: ReadOptions,
): Promise<CardCapture> {
  const suite = CARD_TYPES[type].generation === 1 ? GEN1_SUITE : GEN2_SUITE;
  const secure = await authenticate(plain, suite, options);
  return readFiles({ plain, secure }, type, options);
}

export interface OpenedChannels {
  readonly plain: ApduChannel;
  readonly secure: ApduChannel;
}

/** Every file of a card that has been opened. @throws AppError of the layers below, APDU_STATUS. */
export async function readFiles(
  { plain, secure }: OpenedChannels,
  type: CardType,
  options: Pick<ReadOptions, 'ladder' | 'onFile' | 'onRead'>,
): Promise<CardCapture> {
  const files = new Map<FileName, Bytes>();
  for (const df of DFS) {
    const filesOfDf = filesOf(type).filter((file) => file.df === df);
    if (!(await select(plain, df))) continue;
    for (const file of filesOfDf) {
      options.onFile?.(file);
      const channel = file.access === 'number-and-sm' ? secure : plain;
      const octets = await readFile(channel, options.ladder, file);
      if (octets === undefined) continue;
      files.set(file.name, octets);
      options.onRead?.(file, { type, files: new Map(files) });
    }
  }
  return { type, files };
}

/** §3.5.2 認証シーケンス: GET CHALLENGE, MUTUAL AUTHENTICATE, VERIFY under secure messaging. */
async function authenticate(
  plain: ApduChannel,
  suite: CipherSuite,
  options: ReadOptions,
): Promise<ApduChannel> {
  const number = encodeAscii(options.cardNumber);
  try {
    const ksEnc = await authenticateMutually(plain, suite, number, options.random);
    const secure = new EncryptOnlyChannel(plain, suite.cipher, ksEnc);
    await verifyNumber(secure, number);
    return secure;
  } finally {
    wipe(number);
  }
}

/** @param number 12 octets. @throws AppError CREDENTIAL_REJECTED, APDU_STATUS, and what the channel throws. */
export async function verifyNumber(secure: ApduChannel, number: Bytes): Promise<void> {
  const { sw } = await secure.send(verifyCardNumber(number));
  if (sw === SW.VERIFICATION_MISMATCH) {
    throw new AppError('CREDENTIAL_REJECTED', { step: 'VERIFY', attemptsLeft: 'unlimited' });
  }
  if (!isSuccess(sw)) throw new AppError('APDU_STATUS', { step: 'VERIFY', sw: statusWordName(sw) });
}

/** @returns false when the card has no such DF; what that means is for the decoder to say. */
async function select(plain: ApduChannel, df: DfName): Promise<boolean> {
  const { sw } = await plain.send(selectDf(DF_AID[df]));
  if (sw === SW.FILE_NOT_FOUND) return false;
  if (!isSuccess(sw)) throw new AppError('APDU_STATUS', { step: `SELECT ${df}`, sw: statusWordName(sw) });
  return true;
}

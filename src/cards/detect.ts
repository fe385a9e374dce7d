// What lies on the reader, by reading it. The ATR decides nothing about a residence card: its value is not published
// and some readers make their own.
// Observed: the gen-1 handshake sent to a gen-2 card answers 6300, the same word as for a wrong number. So the type is
// read first, and "wrong number" can be said afterwards.

import type { Bytes } from '../bytes/bytes.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import type { ApduChannel } from '../iso7816/apdu-channel.ts';
import { readBinaryBySfi, selectDf, selectMf } from '../iso7816/commands.ts';
import { type StatusWord, isSuccess, statusWordName } from '../iso7816/status-word.ts';
import { decodeAscii } from '../text/jis.ts';
import { parseTlvs } from '../tlv/ber-tlv.ts';
import { findTlv } from '../tlv/tlv.ts';
import { type PlainType, isCardType, isSpecifiedType } from './card-kind.ts';
import { OTHER_CARD_PROBES, type OtherCard, memoryCardByAtr } from './other-cards.ts';

const CARD_TYPE_SFI = 0x0a;
const CARD_TYPE_TAG = 0xc1;

/**
 * Reads カード種別 with a short Le of 00, which fits both generations.
 * Erratum: asking for the three octets of generation 1 cuts the four of generation 2 (observed: `C1 02 30`).
 * @throws AppError CARD_UNSUPPORTED with what the card looks like, CARD_SPEC_VERSION_UNKNOWN, and link errors.
 */
export async function detectCardType(channel: ApduChannel, atr: Bytes): Promise<PlainType> {
  const { type, sw } = await readCardType(channel);
  if (type === undefined) {
    const looksLike = memoryCardByAtr(atr) ?? (await probeOtherCards(channel));
    throw new AppError('CARD_UNSUPPORTED', { looksLike, sw: statusWordName(sw) });
  }
  return knownType(type);
}

/**
 * The type of a residence card; undefined for a card that has none and may be of another family. Selects no application.
 * @throws AppError CARD_UNSUPPORTED for a memory card, CARD_SPEC_VERSION_UNKNOWN, and link errors.
 */
export async function findCardType(channel: ApduChannel, atr: Bytes): Promise<PlainType | undefined> {
  const { type, sw } = await readCardType(channel);
  if (type !== undefined) return knownType(type);
  const looksLike = memoryCardByAtr(atr);
  if (looksLike === undefined) return undefined;
  throw new AppError('CARD_UNSUPPORTED', { looksLike, sw: statusWordName(sw) });
}

/** A specified card says its type elsewhere and has no MF (src/cards/specified-card). */
function knownType(type: string): PlainType {
  if (!isCardType(type) || isSpecifiedType(type))
    throw new AppError('CARD_SPEC_VERSION_UNKNOWN', { length: type.length });
  return type;
}

/** Once more from the MF when the first try fails: a program before us may have left another DF current. */
async function readCardType(
  channel: ApduChannel,
): Promise<{ readonly type: string | undefined; readonly sw: StatusWord }> {
  const command = readBinaryBySfi(CARD_TYPE_SFI, 0x100, 'short');
  const first = await channel.send(command);
  if (isSuccess(first.sw)) return { type: parseCardType(first.data), sw: first.sw };
  const selected = await channel.send(selectMf());
  if (!isSuccess(selected.sw)) return { type: undefined, sw: first.sw };
  const second = await channel.send(command);
  return { type: isSuccess(second.sw) ? parseCardType(second.data) : undefined, sw: second.sw };
}

/** Undefined when the octets are not the file of a residence card. */
function parseCardType(file: Bytes): string | undefined {
  try {
    const value = findTlv(parseTlvs(file), CARD_TYPE_TAG)?.value;
    const text = value === undefined ? undefined : decodeAscii(value);
    return text !== undefined && /^\d{1,2}$/.test(text) ? text : undefined;
  } catch (thrown) {
    if (isAppError(thrown, 'TLV_TRUNCATED', 'TLV_TAG_UNEXPECTED', 'TLV_LIMIT')) return undefined;
    throw thrown;
  }
}

/** What a card looks like that is of no family read here. Changes which application is selected. */
export async function probeOtherCards(channel: ApduChannel): Promise<OtherCard> {
  for (const probe of OTHER_CARD_PROBES) {
    const { sw } = await channel.send(selectDf(probe.aid));
    if (isSuccess(sw)) return probe.looksLike;
  }
  return 'unknown';
}

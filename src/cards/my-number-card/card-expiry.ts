// カードの有効期限 without any PIN, where the card gives it: a data object of the card itself, outside every application.
// Observed: some cards have it, some answer 6A88, some only before an application is selected. So it is asked for first,
// and its absence means nothing.

import type { Bytes } from '../../bytes/bytes.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { isSuccess } from '../../iso7816/status-word.ts';
import { decodeAscii } from '../../text/jis.ts';
import { type JstDate, parseCompactDate } from '../../time/jst-date.ts';
import { readDataObject } from './commands.ts';
import { sendFirst } from './first-command.ts';

const CARD_EXPIRY_TAG = 0x00f2;
const DATE_LENGTH = 8;

/** The object as the card gave it; undefined when it gave none. */
export async function readCardExpiry(channel: ApduChannel): Promise<Bytes | undefined> {
  const { sw, data } = await sendFirst(channel, readDataObject(CARD_EXPIRY_TAG));
  return isSuccess(sw) ? data : undefined;
}

/** YYYYMMDD, bare or as the value of the object; undefined for anything else. */
export function decodeCardExpiry(object: Bytes): JstDate | undefined {
  const text = decodeAscii(object.subarray(Math.max(0, object.length - DATE_LENGTH)));
  return text === undefined ? undefined : parseCompactDate(text);
}

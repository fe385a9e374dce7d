// Whether a My Number card is a 特定在留カード or 特定特別永住者証明書: it then has 在留AP. What it says of itself lies directly
// under that application, free to read; the short identifiers are those of MF/EF01 and MF/EF02 of generation 2.
// Choice: nobody has published that these identifiers are right. A card that does not answer to them is still known by its
// application, and only which of the two it is remains open.

import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { readBinaryBySfi, selectDf } from '../../iso7816/commands.ts';
import type { Sfi } from '../../iso7816/file-ref.ts';
import { isSuccess } from '../../iso7816/status-word.ts';
import { isAppError } from '../../errors/app-error.ts';
import { decodeAscii } from '../../text/jis.ts';
import { parseTlvs } from '../../tlv/ber-tlv.ts';
import { findTlv } from '../../tlv/tlv.ts';
import { CARD_TYPES, type CardTypeFacts, type SpecifiedType, isSpecifiedType } from '../card-kind.ts';
import { APPLICATIONS } from '../my-number-card/applications.ts';

const VERSION = { sfi: 0x0b, tag: 0xc0 } as const;
const CARD_TYPE = { sfi: 0x0a, tag: 0xc1 } as const;

export interface ResidenceApplication {
  /** カード種別; undefined when it was not read or is none of the two. */
  readonly type: SpecifiedType | undefined;
  /** 仕様バージョン as on the chip. Nothing depends on it. */
  readonly version: string | undefined;
}

/**
 * Leaves 在留AP selected when the card has it. Every refusal of the selection means that it has not: an ordinary My Number
 * card must be read whatever it answers here.
 * @throws AppError of the link.
 */
export async function findResidenceApplication(
  channel: ApduChannel,
): Promise<ResidenceApplication | undefined> {
  const { sw } = await channel.send(selectDf(APPLICATIONS.residence));
  if (!isSuccess(sw)) return undefined;
  const type = await readText(channel, CARD_TYPE);
  const version = await readText(channel, VERSION);
  return { type: type !== undefined && isSpecifiedType(type) ? type : undefined, version };
}

export function specifiedKind(type: SpecifiedType | undefined): CardTypeFacts {
  return type === undefined ? { kind: 'specified-card', generation: null } : CARD_TYPES[type];
}

async function readText(
  channel: ApduChannel,
  { sfi, tag }: { readonly sfi: Sfi; readonly tag: number },
): Promise<string | undefined> {
  const { sw, data } = await channel.send(readBinaryBySfi(sfi, 0x100, 'short'));
  if (!isSuccess(sw)) return undefined;
  try {
    const value = findTlv(parseTlvs(data), tag)?.value;
    const text = value && decodeAscii(value);
    return text !== undefined && /^\d{1,4}$/.test(text) ? text : undefined;
  } catch (thrown) {
    if (isAppError(thrown, 'TLV_TRUNCATED', 'TLV_TAG_UNEXPECTED', 'TLV_LIMIT')) return undefined;
    throw thrown;
  }
}

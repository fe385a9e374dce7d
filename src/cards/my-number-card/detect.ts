// Whether a card is a My Number card: by selecting 公的個人認証AP and reading the label of its token. The ATR decides
// nothing; readers make it up in part, and it differs between contact and contactless.

import type { Bytes } from '../../bytes/bytes.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { selectDf } from '../../iso7816/commands.ts';
import { isSuccess } from '../../iso7816/status-word.ts';
import { decodeAscii } from '../../text/jis.ts';
import { APPLICATIONS } from './applications.ts';
import { sendFirst } from './first-command.ts';
import { JPKI_FILES, TOKEN_INFO_LENGTH } from './jpki/file-map.ts';
import type { ObjectReader } from './object-reader.ts';

export type TokenKind =
  | 'my-number-card'
  /** 住民基本台帳カード, whose certificates have all run out. */
  | 'juki-card'
  /** スマホ用電子証明書 on Android or iPhone. */
  | 'smartphone'
  /** The application is there and its label is none of those known. */
  | 'unknown-token';

export type TokenDetection =
  | { readonly kind: TokenKind; readonly tokenInfo: Bytes }
  /** 公的個人認証AP is not on the card. */
  | { readonly kind: 'none' };

const LABEL_LENGTH = 32;

const KIND_OF_LABEL: Readonly<Record<string, TokenKind>> = {
  JPKIAPICCTOKEN2: 'my-number-card',
  JPKIAPICCTOKEN: 'juki-card',
  JPKIAPGPSETOKEN: 'smartphone',
  JPKIAPIOSTOKEN: 'smartphone',
};

/** Leaves 公的個人認証AP selected when the card has it. @throws AppError of the link, APDU_STATUS. */
export async function detectToken(channel: ApduChannel, reader: ObjectReader): Promise<TokenDetection> {
  const { sw } = await sendFirst(channel, selectDf(APPLICATIONS.jpki));
  if (!isSuccess(sw)) return { kind: 'none' };
  const content = await reader.read(JPKI_FILES.tokenInfo, () => TOKEN_INFO_LENGTH);
  if (content.state !== 'read') return { kind: 'unknown-token', tokenInfo: new Uint8Array(0) };
  return { kind: kindOf(content.octets), tokenInfo: content.octets };
}

function kindOf(tokenInfo: Bytes): TokenKind {
  const label = decodeAscii(tokenInfo.subarray(0, LABEL_LENGTH))?.trimEnd() ?? '';
  const known = new Map(Object.entries(KIND_OF_LABEL));
  return known.get(label) ?? 'unknown-token';
}

// The applications of the chip that this program selects, by their full names: a card matches a shorter name by prefix,
// so a cut one may open another application.
// Observed: these names and the exchanges of this folder are measured on real cards by several public readers; the
// official card specification is not published.
// Left out on purpose: 券面事項確認AP, 共通カードAP and 住基AP. Nothing in them is needed, and some of it is the 個人番号.

import { fromHex } from '../../bytes/hex.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { selectDf } from '../../iso7816/commands.ts';
import type { Aid } from '../../iso7816/file-ref.ts';
import { SW, isSuccess, statusWordName } from '../../iso7816/status-word.ts';

export type ApplicationName = 'jpki' | 'input-support' | 'residence';

export const APPLICATIONS: Readonly<Record<ApplicationName, Aid>> = {
  /** 公的個人認証AP. */
  jpki: fromHex('D392F000260100000001'),
  /** 券面事項入力補助AP. */
  'input-support': fromHex('D3921000310001010408'),
  /** 在留AP: a My Number card that has it is a 特定在留カード or 特定特別永住者証明書. */
  residence: fromHex('D392F0004F0100000000000000000000'),
};

/**
 * Makes an application current. Whatever PIN was verified before no longer is.
 * @returns false when the card has no such application.
 * @throws AppError APDU_STATUS for any other refusal, and what the channel throws.
 */
export async function selectApplication(channel: ApduChannel, name: ApplicationName): Promise<boolean> {
  const { sw } = await channel.send(selectDf(APPLICATIONS[name]));
  if (sw === SW.FILE_NOT_FOUND) return false;
  if (!isSuccess(sw)) throw new AppError('APDU_STATUS', { step: `SELECT ${name}`, sw: statusWordName(sw) });
  return true;
}

/** @throws AppError as above, and for a card without the application. */
export async function requireApplication(channel: ApduChannel, name: ApplicationName): Promise<void> {
  if (await selectApplication(channel, name)) return;
  throw new AppError('APDU_STATUS', { step: `SELECT ${name}`, sw: statusWordName(SW.FILE_NOT_FOUND) });
}

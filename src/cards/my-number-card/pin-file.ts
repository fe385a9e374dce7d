// Where each PIN lives, and how many tries it has left. Asking never spends a try.

import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { isSuccess } from '../../iso7816/status-word.ts';
import type { ApplicationName } from './applications.ts';
import { type Fid, queryTries, selectEf } from './commands.ts';
import { triesFrom } from './pin-status.ts';
import type { PinTries, PinUse } from './pin.ts';

export interface PinFile {
  readonly application: ApplicationName;
  readonly fid: Fid;
}

export const PIN_FILES: Readonly<Record<PinUse, PinFile>> = {
  'user-authentication': { application: 'jpki', fid: 0x0018 },
  'digital-signature': { application: 'jpki', fid: 0x001b },
  'input-support': { application: 'input-support', fid: 0x0011 },
};

/**
 * Selects the PIN's EF and asks for its tries. Its application is current already.
 * Choice: by SELECT although short identifiers exist for it: a counter taken from another file would be worse than
 * one more command.
 */
export async function readTries(channel: ApduChannel, use: PinUse): Promise<PinTries> {
  const selected = await channel.send(selectEf(PIN_FILES[use].fid));
  if (!isSuccess(selected.sw)) return 'unknown';
  const { sw } = await channel.send(queryTries());
  return triesFrom(sw);
}

// The first command after power.
// Observed: a My Number card answered it with 6F00 and the same command right after as it should.

import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import type { CommandApdu } from '../../iso7816/command-apdu.ts';
import type { ResponseApdu } from '../../iso7816/response-apdu.ts';
import { SW } from '../../iso7816/status-word.ts';

/** Sends a command that changes nothing on the card, and once more when the answer is 6F00. */
export async function sendFirst(channel: ApduChannel, command: CommandApdu): Promise<ResponseApdu> {
  const answer = await channel.send(command);
  return answer.sw === SW.SELF_DIAGNOSIS ? channel.send(command) : answer;
}

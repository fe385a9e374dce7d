// The commands of the residence cards, by name. Spec: MOJ-RC-1.5 §4.2, MOJ-RC2-1.1 §4.2.
// There is no selectEf, because generation 1 has no such command and short EF identifiers serve every file.

import { type Bytes, bytesOf } from '../bytes/bytes.ts';
import { CLA } from './cla.ts';
import type { CommandApdu, LengthForm } from './command-apdu.ts';
import type { Aid, Sfi } from './file-ref.ts';
import { INS } from './ins.ts';

const NO_DATA: Bytes = new Uint8Array(0);

/** SELECT FILE by DF name, without FCI in the answer (§4.2.1). */
export function selectDf(aid: Aid): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.SELECT_FILE, p1: 0x04, p2: 0x0c, data: aid, le: undefined };
}

/** SELECT FILE of the MF, which is current after activation unless another program left the card elsewhere (§4.2.1). */
export function selectMf(): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.SELECT_FILE, p1: 0, p2: 0, data: bytesOf(0x3f, 0x00), le: undefined };
}

/** RND.ICC, 8 octets (§4.2.3). */
export function getChallenge(): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.GET_CHALLENGE, p1: 0, p2: 0, data: NO_DATA, le: 8 };
}

/** @param authenticationData E_IFD (32) ‖ M_IFD (8) (§4.2.4). */
export function mutualAuthenticate(authenticationData: Bytes): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.MUTUAL_AUTHENTICATE, p1: 0, p2: 0, data: authenticationData, le: 0x100 };
}

/** 在留カード等番号による認証: the card number, to be sent under secure messaging (§4.2.2). */
export function verifyCardNumber(cardNumber: Bytes): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.VERIFY, p1: 0, p2: 0x86, data: cardNumber, le: undefined };
}

/** READ BINARY from the start of a file by its short EF identifier, which also makes the file current (§4.2.5). */
export function readBinaryBySfi(sfi: Sfi, le: number, form: LengthForm): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.READ_BINARY, p1: 0x80 | sfi, p2: 0, data: NO_DATA, le, form };
}

/** READ BINARY of the current file from an offset of 15 bits (§4.2.5). */
export function readBinaryAt(offset: number, le: number, form: LengthForm): CommandApdu {
  return {
    cla: CLA.PLAIN,
    ins: INS.READ_BINARY,
    p1: offset >> 8,
    p2: offset & 0xff,
    data: NO_DATA,
    le,
    form,
  };
}

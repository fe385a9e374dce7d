// The commands of a My Number card beyond those every card of this program has. Short form throughout: everything here
// works with it, and several readers carry nothing longer.
// There is no command that changes a PIN or a file: this program only reads.

import type { Bytes } from '../../bytes/bytes.ts';
import { CLA } from '../../iso7816/cla.ts';
import type { CommandApdu } from '../../iso7816/command-apdu.ts';
import { INS } from '../../iso7816/ins.ts';

/** Identifier of an EF, two octets on the wire; below 1F it is a short identifier too. */
export type Fid = number;

const PROPRIETARY_CLA = 0x80;
const INS_PERFORM_SECURITY_OPERATION = 0x2a;
const INS_GET_DATA = 0xca;
/** P2 of VERIFY and of the signature: the EF that is current. */
const CURRENT_EF = 0x80;
const NO_DATA: Bytes = new Uint8Array(0);

/** SELECT FILE of an EF below the current application, without FCI. */
export function selectEf(fid: Fid): CommandApdu {
  const data = Uint8Array.of(fid >> 8, fid & 0xff);
  return { cla: CLA.PLAIN, ins: INS.SELECT_FILE, p1: 0x02, p2: 0x0c, data, le: undefined };
}

/** VERIFY without data: asks for the tries left of the current PIN EF and spends none. */
export function queryTries(): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.VERIFY, p1: 0, p2: CURRENT_EF, data: NO_DATA, le: undefined };
}

/** VERIFY against the current PIN EF. Spends a try when the PIN is wrong. */
export function verifyPin(pin: Bytes): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS.VERIFY, p1: 0, p2: CURRENT_EF, data: pin, le: undefined };
}

/**
 * COMPUTE DIGITAL SIGNATURE with the current key EF.
 * @param digestInfo DER, up to 245 octets; the card pads it (PKCS#1 v1.5) and answers with the modulus's length.
 */
export function computeDigitalSignature(digestInfo: Bytes): CommandApdu {
  return {
    cla: PROPRIETARY_CLA,
    ins: INS_PERFORM_SECURITY_OPERATION,
    p1: 0,
    p2: CURRENT_EF,
    data: digestInfo,
    le: 0x100,
  };
}

/** GET DATA of an object that belongs to the card and not to an application. */
export function readDataObject(tag: number): CommandApdu {
  return { cla: CLA.PLAIN, ins: INS_GET_DATA, p1: tag >> 8, p2: tag & 0xff, data: NO_DATA, le: 0x100 };
}

// A command as the card takes it apart. Written from the card's side: the terminal's encoder is not used here.
// Spec: ISO/IEC 7816-3 §12.1.3 (decoding the command cases); MOJ-RC-1.5 §4.1.

import { type Bytes, bytesOf } from '../bytes/bytes.ts';

export interface ReceivedCommand {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  /** Lc octets; none when there is no Lc. */
  readonly data: Bytes;
  /** How many octets may be answered, 1 to 65 536; undefined without an Le field. */
  readonly le: number | undefined;
  /** Lc and Le in the three-octet form. */
  readonly extended: boolean;
  /** Octets follow that are neither data nor an Le field. */
  readonly surplus: boolean;
}

/** undefined: the octets are no command of any case. */
export function parseReceivedCommand(octets: Bytes): ReceivedCommand | undefined {
  const [cla, ins, p1, p2] = octets;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) return undefined;
  const header = { cla, ins, p1, p2 };
  const body = octets.subarray(4);
  const first = body[0];
  if (first === undefined) {
    return { ...header, data: bytesOf(), le: undefined, extended: false, surplus: false };
  }
  if (body.length === 1) {
    return { ...header, data: bytesOf(), le: first || 0x100, extended: false, surplus: false };
  }
  const fields = first === 0 ? extendedFields(body) : shortFields(body, first);
  return fields && { ...header, ...fields };
}

type LengthFields = Pick<ReceivedCommand, 'data' | 'le' | 'extended' | 'surplus'>;

function shortFields(body: Bytes, lc: number): LengthFields | undefined {
  if (body.length < 1 + lc) return undefined;
  const tail = body.subarray(1 + lc);
  const le = tail.length === 1 ? tail[0] || 0x100 : undefined;
  return { data: body.subarray(1, 1 + lc), le, extended: false, surplus: tail.length > 1 };
}

function extendedFields(body: Bytes): LengthFields | undefined {
  const length = u16(body, 1);
  if (length === undefined) return undefined;
  if (body.length === 3) return { data: bytesOf(), le: length || 0x10000, extended: true, surplus: false };
  if (length === 0 || body.length < 3 + length) return undefined;
  const tail = body.subarray(3 + length);
  const le = tail.length === 2 ? u16(tail, 0) || 0x10000 : undefined;
  return {
    data: body.subarray(3, 3 + length),
    le,
    extended: true,
    surplus: tail.length !== 0 && tail.length !== 2,
  };
}

function u16(octets: Bytes, offset: number): number | undefined {
  const high = octets[offset];
  const low = octets[offset + 1];
  return high === undefined || low === undefined ? undefined : high * 0x100 + low;
}

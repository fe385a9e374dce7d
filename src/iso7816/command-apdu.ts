// Command APDU: four cases, short and extended (ISO/IEC 7816-4 §5.1, §5.2). No I/O.

import { ByteReader } from '../bytes/byte-reader.ts';
import { type Bytes, concat } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

export type LengthForm = 'short' | 'extended';

export interface CommandApdu {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  /** Empty when there is no data field; Lc is derived. */
  readonly data: Bytes;
  /** Wanted count of response octets, 1-65536, not the wire octet; undefined when none is wanted. */
  readonly le: number | undefined;
  /** Absent: the shortest that carries the lengths. */
  readonly form?: LengthForm;
}

const SHORT_MAX_LC = 0xff;
const SHORT_MAX_LE = 0x100;
const EXTENDED_MAX_LC = 0xffff;
const EXTENDED_MAX_LE = 0x10000;

export function lengthForm(command: CommandApdu): LengthForm {
  const needsExtended = command.data.length > SHORT_MAX_LC || (command.le ?? 0) > SHORT_MAX_LE;
  return needsExtended ? 'extended' : (command.form ?? 'short');
}

/** @throws RangeError when Lc or Le is outside what the extended form carries. */
export function encodeCommand(command: CommandApdu): Bytes {
  const { data, le } = command;
  if (data.length > EXTENDED_MAX_LC || (le !== undefined && (le < 1 || le > EXTENDED_MAX_LE))) {
    throw new RangeError('Lc or Le out of range');
  }
  const header = Uint8Array.of(command.cla, command.ins, command.p1, command.p2);
  return lengthForm(command) === 'extended' ? extendedBody(header, data, le) : shortBody(header, data, le);
}

function shortBody(header: Bytes, data: Bytes, le: number | undefined): Bytes {
  const lc = data.length > 0 ? Uint8Array.of(data.length) : new Uint8Array(0);
  const leField = le === undefined ? new Uint8Array(0) : Uint8Array.of(le & 0xff);
  return concat(header, lc, data, leField);
}

/** The leading 00 that marks the extended form stands once: before Lc, or before Le when there is no data. */
function extendedBody(header: Bytes, data: Bytes, le: number | undefined): Bytes {
  const marker = data.length > 0 || le !== undefined ? Uint8Array.of(0) : new Uint8Array(0);
  const lc = data.length > 0 ? Uint8Array.of(data.length >> 8, data.length & 0xff) : new Uint8Array(0);
  const leField = le === undefined ? new Uint8Array(0) : Uint8Array.of((le >> 8) & 0xff, le & 0xff);
  return concat(header, marker, lc, data, leField);
}

/**
 * The card's reading of a command. Lengths that do not add up are refused.
 * @throws AppError APDU_SHORT_RESPONSE when the octets are no command.
 */
export function parseCommand(octets: Bytes): CommandApdu {
  const reader = new ByteReader(octets);
  if (octets.length < 4) throw malformed();
  const header = { cla: reader.u8(), ins: reader.u8(), p1: reader.u8(), p2: reader.u8() };
  if (reader.remaining === 0) return { ...header, data: new Uint8Array(0), le: undefined, form: 'short' };
  const first = reader.u8();
  if (first === 0 && reader.remaining >= 2) return { ...header, ...parseExtended(reader), form: 'extended' };
  return { ...header, ...parseShort(reader, first), form: 'short' };
}

function parseShort(reader: ByteReader, first: number): Pick<CommandApdu, 'data' | 'le'> {
  if (reader.remaining === 0) return { data: new Uint8Array(0), le: first || SHORT_MAX_LE };
  if (first === 0 || reader.remaining < first || reader.remaining > first + 1) throw malformed();
  const data = reader.take(first);
  return { data, le: reader.remaining === 1 ? reader.u8() || SHORT_MAX_LE : undefined };
}

function parseExtended(reader: ByteReader): Pick<CommandApdu, 'data' | 'le'> {
  const length = reader.u16();
  if (reader.remaining === 0) return { data: new Uint8Array(0), le: length || EXTENDED_MAX_LE };
  if (length === 0 || reader.remaining < length) throw malformed();
  const data = reader.take(length);
  if (reader.remaining === 0) return { data, le: undefined };
  if (reader.remaining !== 2) throw malformed();
  return { data, le: reader.u16() || EXTENDED_MAX_LE };
}

function malformed(): AppError {
  return new AppError('APDU_SHORT_RESPONSE', { where: 'command' });
}

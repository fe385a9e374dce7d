// One whole transparent file through any channel.

import { type Bytes, concat } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';
import type { ApduChannel } from './apdu-channel.ts';
import type { CommandApdu } from './command-apdu.ts';
import { readBinaryAt, readBinaryBySfi } from './commands.ts';
import type { FileName, Sfi } from './file-ref.ts';
import { INS } from './ins.ts';
import type { ReadLadder } from './read-ladder.ts';
import type { ResponseApdu } from './response-apdu.ts';
import { SW, isSuccess, meansSessionLost, refusesLengthForm, statusWordName } from './status-word.ts';

export interface FileToRead {
  readonly name: FileName;
  readonly sfi: Sfi;
  /** Physical size in the specification; a card may hold fewer octets, never needed more. */
  readonly size: number;
}

/** Twice the largest file of these cards: what is longer is not one of them. */
const MAX_FILE = 0x4000;

/** Fewer octets per answer than this, over a whole file, is a card that never finishes. */
const MIN_OCTETS_PER_READ = 16;

/**
 * @returns the octets as stored, or undefined when the card has no such file.
 * @throws AppError APDU_STATUS, APDU_SHORT_RESPONSE, APDU_TOO_LONG, SM_LOST and what the channel throws.
 */
export async function readFile(
  channel: ApduChannel,
  ladder: ReadLadder,
  file: FileToRead,
): Promise<Bytes | undefined> {
  const parts: Bytes[] = [];
  let offset = 0;
  for (let reads = 0; offset < file.size; reads++) {
    if (reads > 4 + file.size / MIN_OCTETS_PER_READ) throw shortAnswer(file, offset);
    const response = await readPart(channel, ladder, file, offset);
    if (response.sw === SW.FILE_NOT_FOUND && offset === 0) return undefined;
    if (response.sw === SW.OFFSET_OUTSIDE_FILE && offset > 0) break;
    if (!isSuccess(response.sw)) throw unexpectedStatus(file, response);
    if (response.data.length === 0) {
      if (offset === 0) throw shortAnswer(file, offset);
      break;
    }
    parts.push(response.data);
    offset += response.data.length;
    if (offset > MAX_FILE) throw new AppError('APDU_TOO_LONG', { file: file.name, length: offset });
  }
  return concat(...parts);
}

/** The answer of the first step of the ladder that the card does not refuse for its length. */
async function readPart(
  channel: ApduChannel,
  ladder: ReadLadder,
  file: FileToRead,
  offset: number,
): Promise<ResponseApdu> {
  for (;;) {
    const response = await channel.send(readCommand(channel, ladder, file, offset));
    if (isSuccess(response.sw) || !refusesLengthForm(response.sw) || !ladder.stepDown()) return response;
  }
}

function readCommand(
  channel: ApduChannel,
  ladder: ReadLadder,
  file: FileToRead,
  offset: number,
): CommandApdu {
  const { le, form } = lengthsFor(channel, ladder, file.size - offset);
  return offset === 0 ? readBinaryBySfi(file.sfi, le, form) : readBinaryAt(offset, le, form);
}

function lengthsFor(
  channel: ApduChannel,
  ladder: ReadLadder,
  remaining: number,
): { le: number; form: 'short' | 'extended' } {
  switch (ladder.step) {
    case 'whole':
      return { le: 0x10000, form: 'extended' };
    case 'explicit':
      return { le: remaining, form: 'extended' };
    case 'chunks':
      return { le: Math.min(remaining, 0x100), form: channel.protects ? 'extended' : 'short' };
    case 'short':
      return { le: Math.min(remaining, channel.shortReadLimit), form: 'short' };
  }
}

function unexpectedStatus(file: FileToRead, response: ResponseApdu): AppError {
  const code = meansSessionLost(response.sw) ? 'SM_LOST' : 'APDU_STATUS';
  return new AppError(code, { file: file.name, ins: INS.READ_BINARY, sw: statusWordName(response.sw) });
}

function shortAnswer(file: FileToRead, offset: number): AppError {
  return new AppError('APDU_SHORT_RESPONSE', { file: file.name, offset });
}

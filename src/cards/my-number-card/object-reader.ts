// The object at the start of a file of a My Number card. Files are larger than what they hold and filled with FF, so the
// length comes from the object's own header and nothing is ever read to the end of a file.
// Observed: READ BINARY takes the short identifier of an EF, which saves the SELECT; where a card refuses it, SELECT is
// used for the rest of the reading.

import { type Bytes, concat } from '../../bytes/bytes.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ApduChannel } from '../../iso7816/apdu-channel.ts';
import { readBinaryAt, readBinaryBySfi } from '../../iso7816/commands.ts';
import type { FileName } from '../../iso7816/file-ref.ts';
import type { ResponseApdu } from '../../iso7816/response-apdu.ts';
import { SW, isSuccess, rightLe, statusWordName } from '../../iso7816/status-word.ts';
import { type Fid, selectEf } from './commands.ts';
import type { FileContent } from './file-content.ts';

export interface ObjectFile {
  readonly name: FileName;
  readonly fid: Fid;
  /** Octets asked for first; for a file of known size, just those. */
  readonly firstRead: number;
}

/**
 * How many octets the object that begins with `start` has, header included. Undefined when they begin no object:
 * then what was read is all that is read.
 */
export type ObjectLength = (start: Bytes) => number | undefined;

/** The whole object when `start` is enough to know it, so that the rest need not be read. */
export type Recognise = (start: Bytes) => Bytes | undefined;

/** Short Le first of 256 octets, then of what readers with small buffers still carry. */
const READ_LENGTHS = [0x100, 0xf0, 0x80] as const;

/** No object of these cards is half as long. */
const MAX_OBJECT = 0x1000;

/** Fewer octets per answer than this makes of the longest object, over a whole file, is a card that never finishes. */
const MOST_PARTS = 0x80;

/** Enough for the header of any object of these cards. */
const HEADER = 0x10;

/** An EF that a short identifier may reach. */
const MAX_SFI = 0x1e;

/** Reads files of one card in one sitting, remembering what the card and its reader do not take. */
export class ObjectReader {
  readonly #channel: ApduChannel;
  #bySfi = true;
  #lengthStep = 0;

  constructor(channel: ApduChannel) {
    this.#channel = channel;
  }

  /**
   * The object at the start of a file of the current application; cut short where the file ends before it, and only its
   * first octets when they begin no object or one that no card has.
   * @throws AppError APDU_STATUS, APDU_SHORT_RESPONSE, and what the channel throws.
   */
  async read(file: ObjectFile, objectLength: ObjectLength, recognise?: Recognise): Promise<FileContent> {
    const first = await this.#first(file);
    if (first.sw === SW.FILE_NOT_FOUND) return { state: 'absent' };
    if (first.sw === SW.SECURITY_STATUS_NOT_SATISFIED) return { state: 'protected' };
    if (!isSuccess(first.sw)) throw unexpected(file, first);
    const start = await this.#upTo(file, first.data, Math.min(file.firstRead, HEADER));
    const known = recognise?.(start);
    if (known !== undefined) return { state: 'read', octets: known };
    const total = objectLength(start);
    if (total === undefined || total > MAX_OBJECT) return { state: 'read', octets: start };
    const octets = await this.#upTo(file, start, total);
    return { state: 'read', octets: octets.subarray(0, total) };
  }

  /** Adds to `start`, which the file begins with, until there are `total` octets or no more. */
  async #upTo(file: ObjectFile, start: Bytes, total: number): Promise<Bytes> {
    const parts: Bytes[] = [start];
    let offset = start.length;
    while (offset > 0 && offset < total) {
      const at = offset;
      const part = await this.#part((limit) => readBinaryAt(at, Math.min(total - at, limit), 'short'));
      // The file ends before the object does: whoever decodes it will say so.
      if (part.sw === SW.OFFSET_OUTSIDE_FILE) break;
      if (!isSuccess(part.sw)) throw unexpected(file, part);
      if (part.data.length === 0) break;
      parts.push(part.data);
      offset += part.data.length;
      if (parts.length > MOST_PARTS) throw new AppError('APDU_SHORT_RESPONSE', { file: file.name, offset });
    }
    return concat(...parts);
  }

  async #first(file: ObjectFile): Promise<ResponseApdu> {
    if (this.#bySfi && file.fid <= MAX_SFI) {
      const answer = await this.#part((limit) =>
        readBinaryBySfi(file.fid, Math.min(file.firstRead, limit), 'short'),
      );
      if (isSuccess(answer.sw) || answer.sw === SW.SECURITY_STATUS_NOT_SATISFIED) return answer;
    }
    const selected = await this.#channel.send(selectEf(file.fid));
    if (!isSuccess(selected.sw)) return selected;
    const answer = await this.#part((limit) => readBinaryAt(0, Math.min(file.firstRead, limit), 'short'));
    if (isSuccess(answer.sw)) this.#bySfi = false;
    return answer;
  }

  /** Repeats a read with a shorter Le while the answer is 6700; such an answer changes nothing on the card. */
  async #part(command: (limit: number) => Parameters<ApduChannel['send']>[0]): Promise<ResponseApdu> {
    for (;;) {
      const answer = await this.#channel.send(command(READ_LENGTHS[this.#lengthStep] ?? 0x80));
      const refused = answer.sw === SW.WRONG_LENGTH || rightLe(answer.sw) !== undefined;
      if (!refused || this.#lengthStep >= READ_LENGTHS.length - 1) return answer;
      this.#lengthStep += 1;
    }
  }
}

function unexpected(file: ObjectFile, { sw }: ResponseApdu): AppError {
  return new AppError('APDU_STATUS', { file: file.name, sw: statusWordName(sw) });
}

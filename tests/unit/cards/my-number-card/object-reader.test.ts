import { describe, expect, it } from 'vitest';
import { ObjectReader, type ObjectFile } from '../../../../src/cards/my-number-card/object-reader.ts';
import { derLength } from '../../../../src/cards/my-number-card/jpki/der-length.ts';
import type { ApduChannel } from '../../../../src/iso7816/apdu-channel.ts';
import type { CommandApdu } from '../../../../src/iso7816/command-apdu.ts';
import { appError } from '../../../support/app-errors.ts';

const FILE: ObjectFile = { name: 'JPKI/000A', fid: 0x0a, firstRead: 0x100 };

/** A card with one file, whose answers hold at most `largest` octets. */
class OneFile implements ApduChannel {
  readonly shortReadLimit = 0x100;
  readonly protects = false;
  readonly commands: CommandApdu[] = [];
  readonly #body: Uint8Array;
  readonly #largest: number;
  readonly #endless: boolean;

  constructor(body: Uint8Array, largest = 0x100, endless = false) {
    this.#body = body;
    this.#largest = largest;
    this.#endless = endless;
  }

  send(command: CommandApdu): Promise<{ data: Uint8Array; sw: number }> {
    this.commands.push(command);
    const offset = (command.p1 & 0x80) === 0 ? command.p1 * 0x100 + command.p2 : command.p2;
    if (this.#endless) return Promise.resolve({ data: Uint8Array.of(0), sw: 0x9000 });
    if (offset >= this.#body.length) return Promise.resolve({ data: Uint8Array.of(), sw: 0x6b00 });
    const length = Math.min(command.le ?? 0, this.#largest);
    return Promise.resolve({ data: this.#body.slice(offset, offset + length), sw: 0x9000 });
  }
}

function object(length: number, size: number): Uint8Array {
  const body = new Uint8Array(size).fill(0xff);
  body.set([0x30, 0x82, (length - 4) >> 8, (length - 4) & 0xff]);
  for (let index = 4; index < Math.min(length, size); index++) body[index] = index & 0x7f;
  return body;
}

describe('an object in a file', () => {
  it.each([
    [256, 1],
    [257, 2],
    [1304, 6],
    [1790, 7],
  ])('of %i octets is read in %i commands, and nothing of the filler after it', async (length, apdus) => {
    const channel = new OneFile(object(length, 2048));
    const content = await new ObjectReader(channel).read(FILE, derLength);
    expect(content).toEqual({ state: 'read', octets: object(length, 2048).slice(0, length) });
    expect(channel.commands).toHaveLength(apdus);
  });

  it.each([1, 3, 15, 200])('is put together from answers of %i octets or given up', async (largest) => {
    const channel = new OneFile(object(300, 512), largest);
    const reading = new ObjectReader(channel).read(FILE, derLength);
    if (largest < 3) await expect(reading).rejects.toThrow(appError('APDU_SHORT_RESPONSE'));
    else expect(await reading).toEqual({ state: 'read', octets: object(300, 512).slice(0, 300) });
  });

  it('ends where its file ends, when it claims to be longer', async () => {
    const content = await new ObjectReader(new OneFile(object(1600, 700))).read(FILE, derLength);
    expect(content.state === 'read' && content.octets).toHaveLength(700);
  });

  it('that claims more than any card holds is not read on', async () => {
    const channel = new OneFile(object(0x10003, 2048));
    const content = await new ObjectReader(channel).read(FILE, derLength);
    expect(content.state === 'read' && content.octets).toHaveLength(256);
    expect(channel.commands).toHaveLength(1);
  });

  it('is not there in a file of filler, which takes one command', async () => {
    const channel = new OneFile(new Uint8Array(2048).fill(0xff));
    const content = await new ObjectReader(channel).read(FILE, derLength);
    expect(content).toEqual({ state: 'read', octets: new Uint8Array(256).fill(0xff) });
    expect(channel.commands).toHaveLength(1);
  });

  it('of a card that gives one octet for ever is given up', async () => {
    const channel = new OneFile(new Uint8Array(0), 1, true);
    const reading = new ObjectReader(channel).read(FILE, () => 0x1000);
    await expect(reading).rejects.toThrow(appError('APDU_SHORT_RESPONSE'));
    expect(channel.commands.length).toBeLessThan(200);
  });

  it('asks in short form only', async () => {
    const channel = new OneFile(object(1304, 2048));
    await new ObjectReader(channel).read(FILE, derLength);
    expect(channel.commands.every(({ le = 0, form }) => form === 'short' && le <= 256)).toBe(true);
  });
});

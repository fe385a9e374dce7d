import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { readBinaryBySfi, selectDf } from '../../../src/iso7816/commands.ts';
import { PlainChannel } from '../../../src/iso7816/plain-channel.ts';
import { appError } from '../../support/app-errors.ts';
import { AnsweringLink, type Exchange, ScriptedLink } from '../../support/scripted-link.ts';

const READ_256 = readBinaryBySfi(0x0a, 256, 'short');

async function run(script: readonly Exchange[], command = READ_256): Promise<{ data: string; sw: number }> {
  const link = new ScriptedLink(script);
  const { data, sw } = await new PlainChannel(link).send(command);
  expect(link.finished).toBe(true);
  return { data: toHex(data), sw };
}

describe('PlainChannel', () => {
  it('hands on an answer that came whole', async () => {
    expect(await run([{ send: '00B08A0000', recv: 'C101319000' }])).toEqual({ data: 'C10131', sw: 0x9000 });
  });

  it('hands on a refusal without another exchange', async () => {
    const select = selectDf(fromHex('D392F0004F02'));
    expect(await run([{ send: '00A4040C06D392F0004F02', recv: '6A82' }], select)).toEqual({
      data: '',
      sw: 0x6a82,
    });
  });

  it('lets an error of the link through as it is', async () => {
    const link = { transmit: () => Promise.reject(new Error('link')) };
    await expect(new PlainChannel(link).send(READ_256)).rejects.toThrow('link');
  });

  it('refuses an answer of fewer than two octets', async () => {
    const link = new AnsweringLink(() => fromHex('90'));
    await expect(new PlainChannel(link).send(READ_256)).rejects.toThrow(
      appError('APDU_SHORT_RESPONSE', { length: 1 }),
    );
  });
});

describe('an answer in parts (61xx)', () => {
  it('is fetched with the length the card names, and joined in order', async () => {
    expect(
      await run([
        { send: '00B08A0000', recv: '6103' },
        { send: '00C0000003', recv: 'C101319000' },
      ]),
    ).toEqual({ data: 'C10131', sw: 0x9000 });
  });

  it('may begin with data', async () => {
    expect(
      await run([
        { send: '00B08A0000', recv: 'C1016101' },
        { send: '00C0000001', recv: '319000' },
      ]),
    ).toEqual({ data: 'C10131', sw: 0x9000 });
  });

  it('may go on for several parts; 6100 asks for 256', async () => {
    expect(
      await run([
        { send: '00B08A0000', recv: '016100' },
        { send: '00C0000000', recv: '026110' },
        { send: '00C0000010', recv: '036101' },
        { send: '00C0000001', recv: '046282' },
      ]),
    ).toEqual({ data: '01020304', sw: 0x6282 });
  });

  it('ends with the status word of its last part, be it a refusal', async () => {
    expect(
      await run([
        { send: '00B08A0000', recv: '016105' },
        { send: '00C0000005', recv: '6F00' },
      ]),
    ).toEqual({ data: '01', sw: 0x6f00 });
  });

  it('that promises more and delivers nothing is cut off at once', async () => {
    const link = new AnsweringLink(() => fromHex('6110'));
    await expect(new PlainChannel(link).send(READ_256)).rejects.toThrow(
      appError('APDU_SHORT_RESPONSE', { length: 0 }),
    );
    expect(link.exchanges).toBe(2);
  });

  it('that never ends is cut off after 65 536 octets', async () => {
    const part = concat(new Uint8Array(256).fill(0xa5), fromHex('6100'));
    const link = new AnsweringLink(() => part);
    await expect(new PlainChannel(link).send(READ_256)).rejects.toThrow(
      appError('APDU_TOO_LONG', { length: 0x10100 }),
    );
    expect(link.exchanges).toBe(257);
  });

  it('that drips one octet at a time is cut off too', async () => {
    const link = new AnsweringLink(() => fromHex('A56101'));
    await expect(new PlainChannel(link).send(READ_256)).rejects.toThrow(
      appError('APDU_TOO_LONG', { length: 0x10001 }),
    );
    expect(link.exchanges).toBe(0x10001);
  });

  it('may be exactly 65 536 octets long', async () => {
    let parts = 0;
    const link = new AnsweringLink(() => {
      parts += 1;
      return concat(new Uint8Array(256), fromHex(parts === 256 ? '9000' : '6100'));
    });
    const { data, sw } = await new PlainChannel(link).send(READ_256);
    expect([data.length, sw]).toEqual([0x10000, 0x9000]);
  });
});

describe('a wrong Le (6Cxx)', () => {
  it('is corrected once, with the Le the card names', async () => {
    expect(
      await run([
        { send: '00B08A0000', recv: '6C04' },
        { send: '00B08A0004', recv: 'C10230359000' },
      ]),
    ).toEqual({ data: 'C1023035', sw: 0x9000 });
  });

  it('may be followed by an answer in parts', async () => {
    expect(
      await run([
        { send: '00B08A0000', recv: '6C04' },
        { send: '00B08A0004', recv: 'C1026102' },
        { send: '00C0000002', recv: '30359000' },
      ]),
    ).toEqual({ data: 'C1023035', sw: 0x9000 });
  });

  it('is no reason to send a command without Le again, which may carry a PIN', async () => {
    const sent: string[] = [];
    const channel = new PlainChannel({
      transmit: (command) => {
        sent.push(toHex(command));
        return Promise.resolve(fromHex('6C04'));
      },
    });
    const verify = { cla: 0, ins: 0x20, p1: 0, p2: 0x80, data: fromHex('31323334'), le: undefined };
    expect((await channel.send(verify)).sw).toBe(0x6c04);
    expect(sent).toEqual(['002000800431323334']);
  });

  it('6C00 asks for 256', async () => {
    const command = readBinaryBySfi(0x0a, 4, 'short');
    expect(
      await run(
        [
          { send: '00B08A0004', recv: '6C00' },
          { send: '00B08A0000', recv: 'C10230359000' },
        ],
        command,
      ),
    ).toEqual({ data: 'C1023035', sw: 0x9000 });
  });

  it('that names the Le already asked for is handed on', async () => {
    expect(await run([{ send: '00B08A0000', recv: '6C00' }])).toEqual({ data: '', sw: 0x6c00 });
  });

  it('said twice is handed on, not asked a third time', async () => {
    const link = new AnsweringLink(([, , , , le]) => fromHex(le === 0x04 ? '6C05' : '6C04'));
    const { sw } = await new PlainChannel(link).send(READ_256);
    expect({ sw, exchanges: link.exchanges }).toEqual({ sw: 0x6c05, exchanges: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../src/bytes/hex.ts';
import { type LinkTotals, RecordedLink } from '../../../src/iso7816/transcript.ts';
import { AnsweringLink } from '../../support/scripted-link.ts';

const NUMBER = '414131323334353637384242';
const VERIFY = `002000860C${NUMBER}`;

describe('RecordedLink', () => {
  it('hands commands and answers through unaltered', async () => {
    const seen: string[] = [];
    const link = new AnsweringLink((command) => {
      seen.push(Buffer.from(command).toString('hex'));
      return fromHex('C101319000');
    });
    expect(await new RecordedLink(link).transmit(fromHex('00B08A0000'))).toEqual(fromHex('C101319000'));
    expect(seen).toEqual(['00b08a0000']);
  });

  it('notes header, lengths and status word of each exchange, and counts them', async () => {
    const recorded = new RecordedLink(
      new AnsweringLink(([, ins]) => fromHex(ins === 0xb0 ? 'C101319000' : '6300')),
    );
    await recorded.transmit(fromHex('00B08A0000'));
    await recorded.transmit(fromHex(VERIFY));
    expect(recorded.entries).toEqual([
      { header: '00B08A00', sentLength: 5, receivedLength: 5, sw: '9000' },
      { header: '00200086', sentLength: 17, receivedLength: 2, sw: '6300' },
    ]);
    expect(recorded.totals).toEqual({ apdus: 2, bytesSent: 22, bytesReceived: 7 });
  });

  it('has no octet of a data field, sent or received, anywhere in it', async () => {
    const recorded = new RecordedLink(new AnsweringLink(() => fromHex(`${NUMBER}9000`)));
    await recorded.transmit(fromHex(VERIFY));
    const kept = JSON.stringify({ entries: recorded.entries, totals: recorded.totals });
    expect(kept).not.toContain('4141');
    expect(kept).not.toContain('3132');
    expect(kept).not.toContain('AA12');
  });

  it('notes an exchange that failed, without a status word, and lets the error through', async () => {
    const recorded = new RecordedLink({ transmit: () => Promise.reject(new Error('gone')) });
    await expect(recorded.transmit(fromHex('0084000008'))).rejects.toThrow('gone');
    expect(recorded.entries).toEqual([{ header: '00840000', sentLength: 5, receivedLength: 0, sw: '' }]);
    expect(recorded.totals).toEqual({ apdus: 1, bytesSent: 5, bytesReceived: 0 });
  });

  it('tells the running totals after every exchange, failed ones included', async () => {
    const told: LinkTotals[] = [];
    let gone = false;
    const link = {
      transmit: () => (gone ? Promise.reject(new Error('gone')) : Promise.resolve(fromHex('9000'))),
    };
    const recorded = new RecordedLink(link, (totals) => told.push(totals));
    await recorded.transmit(fromHex('00840000'));
    gone = true;
    await expect(recorded.transmit(fromHex('00840000'))).rejects.toThrow('gone');
    expect(told).toEqual([
      { apdus: 1, bytesSent: 4, bytesReceived: 2 },
      { apdus: 2, bytesSent: 8, bytesReceived: 2 },
    ]);
  });

  it.each([
    ['one octet, which is no status word', '41', ''],
    ['data that was cut', NUMBER, 'other'],
  ])('writes nothing of %s', async (_what, answer, sw) => {
    const recorded = new RecordedLink(new AnsweringLink(() => fromHex(answer)));
    await recorded.transmit(fromHex('00840000'));
    const receivedLength = answer.length / 2;
    expect(recorded.entries[0]).toEqual({ header: '00840000', sentLength: 4, receivedLength, sw });
  });
});

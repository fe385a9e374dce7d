import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { READ_PHASES, type ReadProgress } from '../../../src/session/read-phase.ts';
import { readCard } from '../../../src/session/read-card.ts';
import type { Clock } from '../../../src/time/clock.ts';
import { cardNumberOf, fault, placeSimulated, repeatingRandom } from '../../integration/simulated-reading.ts';
import { appError } from '../../support/app-errors.ts';

/** A clock that goes on by 7 ms whenever it is looked at. */
function steppingClock(): Clock {
  let now = 100;
  return { now: () => 0, monotonicMs: () => (now += 7) };
}

async function readingOf(profile: string, faults: readonly string[] = []) {
  const { card, link } = await placeSimulated(profile, faults.map(fault));
  const progress: ReadProgress[] = [];
  const types: string[] = [];
  const done = readCard(link, cardNumberOf(card.profile.cardNumber), {
    clock: steppingClock(),
    random: repeatingRandom(),
    onProgress: (step) => progress.push(step),
    onCardType: (type) => types.push(type),
  });
  return { done, progress, types };
}

describe('progress of a reading', () => {
  it.each(['worker', 'special-permanent-resident', 'gen1-worker', 'gen1-special-permanent-resident'])(
    'of %s goes through phases that are all known and counts octets up to the end',
    async (profile) => {
      const { done, progress } = await readingOf(profile);
      const { totals } = await done;
      // A card of generation 1 has no text ahead of its images.
      const notEntered = profile.startsWith('gen1') ? ['reading-text', 'verifying'] : ['verifying'];
      expect([...new Set(progress.map(({ phase }) => phase))]).toEqual(
        READ_PHASES.filter((phase) => !notEntered.includes(phase)),
      );
      const counts = progress.map(({ bytesReceived }) => bytesReceived);
      expect(counts).toEqual([...counts].sort((left, right) => left - right));
      expect(counts[0]).toBe(0);
      expect(counts.at(-1)).toBe(totals.bytesReceived);
    },
  );

  it('expects as many octets as a card of the type holds, once the type is known', async () => {
    const { done, progress } = await readingOf('worker');
    await done;
    const expected = [...new Set(progress.map(({ bytesExpected }) => bytesExpected))];
    expect(expected).toEqual([0, 14 + 73 + 5508 + 2505 + 22 + 3 + 207 + 704]);
  });

  it('starts with detection, and ends in the phase in which the card leaves', async () => {
    const { done, progress } = await readingOf('worker', ['pull@3']);
    await expect(done).rejects.toThrow(appError('CARD_REMOVED'));
    expect(progress[0]).toEqual({ phase: 'detecting', bytesReceived: 0, bytesExpected: 0 });
    expect(progress.at(-1)?.phase).toBe('authenticating');
  });
});

describe('a reading', () => {
  it('tells the type once, as soon as the card has said it', async () => {
    const whole = await readingOf('gen1-worker');
    await whole.done;
    expect(whole.types).toEqual(['1']);
    const broken = await readingOf('special-permanent-resident', ['pull@2']);
    await expect(broken.done).rejects.toThrow();
    expect(broken.types).toEqual(['06']);
    const early = await readingOf('worker', ['pull@1']);
    await expect(early.done).rejects.toThrow();
    expect(early.types).toEqual([]);
  });

  it('measures its time by the clock it is given', async () => {
    const { done } = await readingOf('worker');
    expect((await done).elapsedMs).toBe(7);
  });

  it('keeps what it was opened with and a transcript as long as its count of APDUs', async () => {
    const { done } = await readingOf('worker');
    const { cardNumber, totals, transcript, capture } = await done;
    expect(cardNumber).toBe('ZD05000001SM');
    expect(transcript).toHaveLength(totals.apdus);
    expect(transcript.reduce((sum, { sentLength }) => sum + sentLength, 0)).toBe(totals.bytesSent);
    expect(transcript.reduce((sum, { receivedLength }) => sum + receivedLength, 0)).toBe(
      totals.bytesReceived,
    );
    expect(capture.type).toBe('05');
    expect(capture.files.size).toBe(8);
  });

  it('starts with the length form it is told', async () => {
    const { card, link } = await placeSimulated('worker');
    const { transcript } = await readCard(link, cardNumberOf(card.profile.cardNumber), {
      clock: steppingClock(),
      random: repeatingRandom(),
      firstReadStep: 'short',
    });
    expect(Math.max(...transcript.map(({ receivedLength }) => receivedLength))).toBeLessThanOrEqual(258);
    expect(Math.max(...transcript.map(({ sentLength }) => sentLength))).toBeLessThanOrEqual(46);
  });

  it('uses new nonces from its source of randomness every time', async () => {
    const { card, link } = await placeSimulated('worker');
    const sent: string[] = [];
    const recorded = {
      ...link,
      transceiver: {
        transmit: (command: Uint8Array) => {
          if (command[1] === 0x82) sent.push(toHex(command));
          return card.transmit(command);
        },
      },
    };
    const random = repeatingRandom(3);
    for (let time = 0; time < 2; time++) {
      card.powerOn();
      await readCard(recorded, cardNumberOf(card.profile.cardNumber), { clock: steppingClock(), random });
    }
    expect(new Set(sent).size).toBe(2);
  });

  it('sends no handshake of generation 1 to a card of generation 2', async () => {
    const { card, link } = await placeSimulated('worker');
    const sent: Uint8Array[] = [];
    const recorded = {
      ...link,
      transceiver: {
        transmit: (command: Uint8Array) => {
          sent.push(command);
          return card.transmit(command);
        },
      },
    };
    await readCard(recorded, cardNumberOf(card.profile.cardNumber), {
      clock: steppingClock(),
      random: repeatingRandom(),
    });
    expect(sent.map((command) => toHex(command.subarray(0, 2))).slice(0, 4)).toEqual([
      '00B0',
      '0084',
      '0082',
      '0820',
    ]);
    expect(sent.filter((command) => command[1] === 0x82)).toHaveLength(1);
    expect(fromHex('0084000008')).toEqual(sent[1]);
  });
});

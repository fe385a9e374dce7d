// A contact reader that speaks T=0, and hands on what it is given as real ones do: a command with data goes one way, and an
// answer to it is fetched. What T=0 has no form for, it refuses.

import type { Bytes } from '../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../src/bytes/hex.ts';

interface Card {
  readonly atr: Bytes;
  powerOn(): void;
  powerOff(): void;
  transmit(command: Bytes): Promise<Bytes>;
}

const NO_DATA_WANTED = ['20', 'A4'];

/** @param card fetches its answers with GET RESPONSE (`get-response`), as a card does over T=0. */
export function overT0(card: Card) {
  const commands: string[] = [];
  return {
    commands,
    atr: card.atr,
    protocol: 'T=0' as const,
    powerOn: () => card.powerOn(),
    powerOff: () => card.powerOff(),
    transmit: (command: Bytes): Promise<Bytes> => {
      commands.push(toHex(command));
      const p3 = command[4];
      const carriesData = command.length > 5;
      if (p3 === undefined) return Promise.reject(new Error('T=0 has no command of four octets'));
      if (carriesData && command.length !== 5 + p3)
        return Promise.reject(new Error('T=0 has no Le after data'));
      const ins = toHex(command.subarray(1, 2));
      // P3 = 00 without data: nothing comes, and nothing is expected.
      const isCase1 = !carriesData && p3 === 0 && NO_DATA_WANTED.includes(ins);
      return card.transmit(isCase1 ? command.subarray(0, 4) : command);
    },
  };
}

export const QUERY_OF_TRIES = toHex(fromHex('0020008000'));

// A process that plays one simulated card on the virtual reader of the private pcscd and keeps what its parent asks for: the
// sizes of the exchanges and the time the card itself took. It is a process of its own, so that reading and playing do
// not wait for each other.

import { placeCardOfAnyFamily } from '../../src/host/simulated-source.ts';
import { systemClock } from '../../src/host/system-clock.ts';
import { serveVpcdCard } from '../../src/host/vpcd-card.ts';
import { TimedCard } from '../../src/host/bench/timed-card.ts';
import { systemRandom } from '../../src/crypto/random.ts';
import type { PlayedCardRecord } from './played-card.ts';

const [profile = '', port = ''] = process.argv.slice(2);
const { card, cardNumber } = await placeCardOfAnyFamily(profile, [], {
  random: systemRandom,
  delay: () => Promise.resolve(),
});
const timed = new TimedCard(card, systemClock);
let firstCommandAt: number | null = null;

process.on('message', () => {
  const { cardMs, exchanges } = timed;
  const record: PlayedCardRecord = { cardMs, exchanges, firstCommandAt };
  process.send?.(record);
  timed.begin();
  firstCommandAt = null;
});
process.once('disconnect', () => process.exit(0));

await serveVpcdCard(
  {
    get atr() {
      return card.atr;
    },
    powerOn: () => card.powerOn(),
    powerOff: () => card.powerOff(),
    reset: () => card.reset(),
    transmit: (command) => {
      firstCommandAt ??= Date.now();
      return timed.transmit(command);
    },
  },
  {
    host: '127.0.0.1',
    port: Number(port),
    signal: new AbortController().signal,
    onPlaced: () => process.send?.({ placed: cardNumber ?? '' }),
  },
);

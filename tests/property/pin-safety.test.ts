// Ten thousand people at the counter, as a model: each looks, confirms, hesitates, presses twice, lifts the card, changes it
// for another, and the card, the reader and other programs do what they like in between. Whatever happens, no more PINs
// reach a card than were confirmed, the last try is spent only by somebody who said so, and a counter that cannot be read
// sends nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireApplication } from '../../src/cards/my-number-card/applications.ts';
import { AttemptConfirmation, verifyOnce } from '../../src/cards/my-number-card/pin-attempt.ts';
import { PIN_FILES, readTries } from '../../src/cards/my-number-card/pin-file.ts';
import { PIN_USES, type PinTries, type PinUse } from '../../src/cards/my-number-card/pin.ts';
import { isAppError } from '../../src/errors/app-error.ts';
import { PlainChannel } from '../../src/iso7816/plain-channel.ts';
import type { FilePath } from '../../src/simulator/my-number-card/file-layout.ts';
import { SimulatedMyNumberCard } from '../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { loadMyNumberProfile } from '../../src/simulator/my-number-card/profiles/catalogue.ts';
import { KINDS, OnceFaultyCard } from '../faults/once-faulty-card.ts';
import { RIGHT, pinOf } from '../unit/cards/my-number-card/tapped-card.ts';
import { PROPERTY } from '../support/property-settings.ts';

const RUNS = 10_000;
const FILES: Readonly<Record<PinUse, FilePath>> = {
  'user-authentication': 'JPKI/0018',
  'digital-signature': 'JPKI/001B',
  'input-support': 'INPUT/0011',
};
const WRONG: Readonly<Record<PinUse, string>> = {
  'user-authentication': '0000',
  'digital-signature': 'WRONG0000',
  'input-support': '0000',
};
const valid = await loadMyNumberProfile('mnc-valid');

const use = fc.constantFrom(...PIN_USES);
const typed = fc.constantFrom<'right' | 'wrong'>('right', 'wrong', 'wrong');

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('usual' as const), use, typed, lastTry: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), use }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('confirm' as const),
      use,
      shown: fc.constantFrom<'told' | number>('told', 'told', 1, 2, 3, 5),
      lastTry: fc.boolean(),
    }),
  },
  // With a confirmation made at any time before, used or not: a second press, a program that tries again.
  { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const), which: fc.nat(9), typed }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('other-program' as const), use }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ do: 'lift' as const }, { do: 'reset' as const }, { do: 'swap' as const }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('trouble' as const),
      kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'stall')),
      after: fc.integer({ min: 1, max: 4 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Tries of the three PINs, in the order of PIN_USES; and whether the card tells them. */
const cardShape = fc.record({
  tries: fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 3 }),
  ),
  hidden: fc.nat(4).map((one) => one === 0),
});
type CardShape = typeof cardShape extends fc.Arbitrary<infer T> ? T : never;

interface OnReader {
  readonly chip: SimulatedMyNumberCard;
  readonly card: OnceFaultyCard;
  readonly hidden: boolean;
}

function lay({ tries, hidden }: CardShape): OnReader {
  const pins = new Map(valid.pins);
  PIN_USES.forEach((each, index) => pins.set(FILES[each], { value: RIGHT[each], left: tries[index] ?? 0 }));
  const faults = hidden ? [{ kind: 'tries-hidden' } as const] : [];
  const chip = new SimulatedMyNumberCard({ ...valid, pins }, { delay: () => Promise.resolve() }, faults);
  return { chip, card: new OnceFaultyCard(chip), hidden };
}

interface Confirmed {
  readonly confirmation: AttemptConfirmation;
  sent: number;
}

/** One counter: a person, two cards, and the account of what was confirmed and what was sent. */
class Counter {
  readonly confirmed: Confirmed[] = [];
  readonly complaints: string[] = [];
  readonly #cards: readonly OnReader[];
  readonly #told = new Map<PinUse, PinTries>();
  #present = 0;

  constructor(cards: readonly OnReader[]) {
    this.#cards = cards;
  }

  async perform(current: Step): Promise<void> {
    const { chip, card } = this.#here();
    switch (current.do) {
      case 'look':
        return this.#look(current.use);
      case 'confirm': {
        this.#confirm(current.use, current.shown, current.lastTry);
        return;
      }
      case 'press':
        return this.#press(this.confirmed[current.which % Math.max(1, this.confirmed.length)], current.typed);
      case 'usual':
        await this.#look(current.use);
        this.#confirm(current.use, 'told', current.lastTry);
        return this.#press(this.confirmed.at(-1), current.typed);
      case 'other-program':
        return spendElsewhere(chip, current.use);
      case 'lift':
        card.powerOff();
        card.powerOn();
        return;
      case 'reset':
        card.reset();
        return;
      case 'swap':
        this.#present = 1 - this.#present;
        this.#here().card.powerOn();
        return;
      case 'trouble':
        card.plan({ kind: current.kind, apdu: card.apdus + current.after });
    }
  }

  #here(): OnReader {
    const here = this.#cards[this.#present];
    if (here === undefined) throw new Error('no card');
    return here;
  }

  async #look(looked: PinUse): Promise<void> {
    const channel = new PlainChannel(this.#here().card);
    this.#told.delete(looked);
    await requireApplication(channel, PIN_FILES[looked].application);
    this.#told.set(looked, await readTries(channel, looked));
  }

  #confirm(asked: PinUse, shown: 'told' | number, lastTry: boolean): void {
    const triesShown = shown === 'told' ? this.#told.get(asked) : shown;
    if (typeof triesShown !== 'number') return;
    this.confirmed.push({ confirmation: new AttemptConfirmation(asked, triesShown, lastTry), sent: 0 });
  }

  async #press(pressed: Confirmed | undefined, pin: 'right' | 'wrong'): Promise<void> {
    if (pressed === undefined) return;
    const { confirmation } = pressed;
    const { chip, card, hidden } = this.#here();
    const before = {
      left: chip.triesLeft(FILES[confirmation.use]) ?? 0,
      sent: card.pinsSent,
      calm: !card.waiting,
    };
    try {
      const octets = pin === 'right' ? RIGHT[confirmation.use] : WRONG[confirmation.use];
      await verifyOnce(new PlainChannel(card), pinOf(confirmation.use, octets), confirmation);
    } finally {
      const sent = card.pinsSent - before.sent;
      pressed.sent += sent;
      if (sent > 0) this.#judge(confirmation, { ...before, hidden, calm: before.calm });
    }
  }

  #judge(
    { triesShown, lastTryAccepted }: AttemptConfirmation,
    { left, hidden, calm }: { readonly left: number; readonly hidden: boolean; readonly calm: boolean },
  ): void {
    // A card that was made to lie about its counter is believed; nothing else can be.
    if (!calm) return;
    if (hidden) this.complaints.push('sent to a card that hides its counter');
    if (left !== triesShown) this.complaints.push(`sent with ${left} left and ${triesShown} shown`);
    if (left === 1 && !lastTryAccepted) this.complaints.push('the last try was spent without a word');
  }
}

/** A try spent by a program that is not this one. */
async function spendElsewhere(chip: SimulatedMyNumberCard, spent: PinUse): Promise<void> {
  const channel = new PlainChannel(chip);
  await requireApplication(channel, PIN_FILES[spent].application);
  const left = chip.triesLeft(FILES[spent]) ?? 0;
  const confirmation = new AttemptConfirmation(spent, left, true);
  await verifyOnce(channel, pinOf(spent, WRONG[spent]), confirmation);
}

let pinsSent = 0;
let lastTries = 0;

describe('the tries of a PIN', () => {
  it(`are spent only as they were confirmed, over ${RUNS} counters`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 16 }),
        cardShape,
        cardShape,
        async (steps, first, second) => {
          const cards = [lay(first), lay(second)];
          const counter = new Counter(cards);
          for (const current of steps) {
            await counter.perform(current).catch((thrown: unknown) => {
              if (!isAppError(thrown)) throw thrown;
              if (thrown.code === 'CARD_REMOVED') for (const { card } of cards) card.powerOn();
            });
          }
          for (const { sent } of counter.confirmed) expect(sent).toBeLessThanOrEqual(1);
          expect(counter.complaints).toEqual([]);
          pinsSent += cards.reduce((sum, { card }) => sum + card.pinsSent, 0);
          lastTries += counter.confirmed.filter(
            ({ confirmation, sent }) => sent > 0 && confirmation.triesShown === 1,
          ).length;
        },
      ),
      { ...PROPERTY, numRuns: RUNS },
    );
    process.stdout.write(
      `PIN safety: ${RUNS} runs, ${pinsSent} PINs sent, ${lastTries} of them last tries\n`,
    );
    // A model in which nothing is ever sent would show nothing.
    expect(pinsSent).toBeGreaterThan(RUNS / 10);
    expect(lastTries).toBeGreaterThan(RUNS / 100);
  }, 600_000);
});

// PIN safety as a model: whatever people, cards and readers do, no more PINs reach the card than were confirmed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttemptConfirmation, verifyOnce } from '../../src/cards/my-number-card/pin-attempt.ts';
import { readTries } from '../../src/cards/my-number-card/pin-file.ts';
import { requireApplication } from '../../src/cards/my-number-card/applications.ts';
import type { PinTries } from '../../src/cards/my-number-card/pin.ts';
import { isAppError } from '../../src/errors/app-error.ts';
import { type PlacedFault, isFileFault } from '../../src/simulator/my-number-card/fault.ts';
import { SimulatedMyNumberCard } from '../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { loadMyNumberProfile } from '../../src/simulator/my-number-card/profiles/catalogue.ts';
import { channelTo, fault, pinOf, pinsSent } from '../unit/cards/my-number-card/tapped-card.ts';
import { PROPERTY } from '../support/property-settings.ts';

const use = 'user-authentication';
const PATH = 'JPKI/0018';
const valid = await loadMyNumberProfile('mnc-valid');

type Step =
  /** The person looks at the tries, as the card tells them. */
  | { readonly do: 'look' }
  /** The person confirms one attempt, seeing what was last told or something else. */
  | { readonly do: 'confirm'; readonly shown: 'told' | 1 | 2 | 3; readonly lastTry: boolean }
  /** The program tries a PIN with the newest confirmation, or with one that was used before. */
  | { readonly do: 'try'; readonly pin: 'right' | 'wrong'; readonly confirmation: 'newest' | 'oldest' }
  /** What a person usually does: look, confirm what is told, try. */
  | { readonly do: 'usual'; readonly pin: 'right' | 'wrong'; readonly lastTry: boolean }
  /** The card is taken off and put back, or reset. */
  | { readonly do: 'lift' | 'reset' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('usual' as const),
    pin: fc.constantFrom<'right' | 'wrong'>('right', 'wrong', 'wrong'),
    lastTry: fc.boolean(),
  }),
  fc.constant<Step>({ do: 'look' }),
  fc.record({
    do: fc.constant('confirm' as const),
    shown: fc.constantFrom<'told' | 1 | 2 | 3>('told', 'told', 'told', 1, 2, 3),
    lastTry: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('try' as const),
    pin: fc.constantFrom<'right' | 'wrong'>('right', 'wrong', 'wrong'),
    confirmation: fc.constantFrom<'newest' | 'oldest'>('newest', 'newest', 'oldest'),
  }),
  fc.constant<Step>({ do: 'lift' }),
  fc.constant<Step>({ do: 'reset' }),
);

const STATUSES = ['6F00', '6982', '6983', '6984', '63C1', '6700', '9000', '6300', '6A82'] as const;
const trouble = fc.oneof(
  fc.constant<readonly string[]>([]),
  fc.integer({ min: 1, max: 12 }).map((apdu) => [`pull@${apdu}`]),
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...STATUSES))
    .map(([apdu, sw]) => [`status@${apdu}=${sw}`]),
  fc.constantFrom('tries-hidden', 'first-6f00', 'get-response', 'blocked-6983').map((habit) => [habit]),
);

/** What happened so far, from the person's and from the card's side. */
interface Story {
  told: PinTries;
  readonly confirmations: AttemptConfirmation[];
  /** PINs that reached the card under each confirmation. */
  readonly sentUnder: Map<AttemptConfirmation, number>;
  /** Every PIN that reached the card, with the tries the card had before. */
  readonly sends: { readonly before: number; readonly confirmation: AttemptConfirmation }[];
}

function newStory(): Story {
  return { told: 'unknown', confirmations: [], sentUnder: new Map(), sends: [] };
}

function sentIn({ sentUnder }: Story): number {
  return [...sentUnder.values()].reduce((sum, sent) => sum + sent, 0);
}

async function perform(card: SimulatedMyNumberCard, story: Story, current: Step): Promise<void> {
  switch (current.do) {
    case 'look':
      return look(card, story);
    case 'confirm':
      confirm(story, current.shown === 'told' ? story.told : current.shown, current.lastTry);
      return;
    case 'try': {
      const confirmation = story.confirmations.at(current.confirmation === 'newest' ? -1 : 0);
      return confirmation && attempt(card, story, confirmation, current.pin);
    }
    case 'usual': {
      await look(card, story);
      confirm(story, story.told, current.lastTry);
      const confirmation = story.confirmations.at(-1);
      return confirmation && attempt(card, story, confirmation, current.pin);
    }
    case 'lift':
      card.powerOff();
      card.powerOn();
      return;
    case 'reset':
      card.reset();
  }
}

async function look(card: SimulatedMyNumberCard, story: Story): Promise<void> {
  const { channel } = channelTo(card);
  await requireApplication(channel, 'jpki');
  story.told = await readTries(channel, use);
}

function confirm(story: Story, shown: PinTries, lastTry: boolean): void {
  if (typeof shown === 'number') story.confirmations.push(new AttemptConfirmation(use, shown, lastTry));
}

async function attempt(
  card: SimulatedMyNumberCard,
  story: Story,
  confirmation: AttemptConfirmation,
  pin: 'right' | 'wrong',
): Promise<void> {
  const { channel, exchanges } = channelTo(card);
  const before = card.triesLeft(PATH) ?? 0;
  try {
    await verifyOnce(channel, pinOf(use, pin === 'right' ? '1234' : '0000'), confirmation);
  } finally {
    const sent = pinsSent(exchanges);
    story.sentUnder.set(confirmation, (story.sentUnder.get(confirmation) ?? 0) + sent);
    if (sent > 0) story.sends.push({ before, confirmation });
  }
}

async function play(card: SimulatedMyNumberCard, steps: readonly Step[]): Promise<Story> {
  const story = newStory();
  for (const current of steps) {
    const before = card.triesLeft(PATH) ?? 0;
    try {
      await perform(card, story, current);
    } catch (thrown) {
      if (!isAppError(thrown)) throw thrown;
      if (thrown.code === 'CARD_REMOVED') card.powerOn();
    }
    const spent = before - (card.triesLeft(PATH) ?? 0);
    if (current.do !== 'try' && current.do !== 'usual') expect(spent).toBe(0);
    expect(spent).toBeLessThanOrEqual(1);
  }
  return story;
}

const left = fc.integer({ min: 0, max: 3 });

function cardWith(tries: number, faults: readonly string[]): SimulatedMyNumberCard {
  const pins = new Map(valid.pins).set(PATH, { value: '1234', left: tries });
  const placed = faults.map(fault).filter((parsed): parsed is PlacedFault => !isFileFault(parsed));
  return new SimulatedMyNumberCard({ ...valid, pins }, { delay: () => Promise.resolve() }, placed);
}

describe('tries of a PIN', () => {
  it('are never spent beyond what was confirmed, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 20 }),
        left,
        trouble,
        async (steps, tries, faults) => {
          const story = await play(cardWith(tries, faults), steps);
          for (const sent of story.sentUnder.values()) expect(sent).toBeLessThanOrEqual(1);
          expect(sentIn(story)).toBeLessThanOrEqual(story.confirmations.length);
          if (faults.includes('tries-hidden')) expect(sentIn(story)).toBe(0);
        },
      ),
      PROPERTY,
    );
  });

  it('are spent only as they were seen, and the last only when that was confirmed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), left, async (steps, tries) => {
        const card = cardWith(tries, []);
        const story = newStory();
        for (const current of steps) {
          await perform(card, story, current).catch((thrown: unknown) => {
            if (!isAppError(thrown)) throw thrown;
          });
        }
        for (const { before, confirmation } of story.sends) {
          expect(confirmation.triesShown).toBe(before);
          if (before === 1) expect(confirmation.lastTryAccepted).toBe(true);
        }
      }),
      PROPERTY,
    );
  });
});

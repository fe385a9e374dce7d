import { describe, expect, it } from 'vitest';
import { LastMyNumberCard } from '../../../../src/host/desk/last-my-number-card.ts';
import { performMyNumberReading } from '../../../../src/host/reading-host.ts';
import { jpkiTrustOfSimulator, simulatedSource } from '../../../../src/host/simulated-source.ts';
import { stillClock } from '../../../integration/simulated-reading.ts';
import { appErrorOf } from '../../../support/app-errors.ts';
import { tappedCard } from '../../cards/my-number-card/tapped-card.ts';
import { ManualTimers } from './manual-timers.ts';

const { card } = await tappedCard();
const result = await performMyNumberReading(simulatedSource(card, new ManualTimers()), {
  clock: stillClock,
  trust: jpkiTrustOfSimulator(),
  knownCas: [],
});

function usePin(change: { readonly after?: number; readonly octets?: number[] } = {}) {
  const { after = 1, octets = [0x31, 0x32, 0x33, 0x34] } = change;
  const place = { on: 'simulator' } as const;
  const use = 'user-authentication' as const;
  return {
    kind: 'use-pin' as const,
    reading: 2,
    place,
    after,
    use,
    octets,
    triesShown: 3,
    lastTryAccepted: false,
  };
}

function kept(): LastMyNumberCard {
  const last = new LastMyNumberCard();
  last.keep(1, result);
  return last;
}

describe('a PIN for the card whose result is on screen', () => {
  it('is taken over, wiped in the request, and wiped when the sitting is over', () => {
    const request = usePin();
    const going = kept().goOn(request);
    expect(request.octets).toEqual([0, 0, 0, 0]);
    const [attempt] = going.tools.attempts?.(result.capture) ?? [];
    if (attempt === undefined) throw new Error('no attempt');
    expect([...attempt.pin.octets()]).toEqual([0x31, 0x32, 0x33, 0x34]);
    going.wipe();
    expect([...attempt.pin.octets()]).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['of another reading', kept, 7],
    ['that was forgotten', () => new LastMyNumberCard(), 1],
  ] as const)('is refused and wiped for a card %s', (_, make, after) => {
    const request = usePin({ after });
    expect(appErrorOf(() => make().goOn(request))).toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
      facts: { reason: 'other-card' },
    });
    expect(request.octets).toEqual([0, 0, 0, 0]);
  });

  it('that has another form is refused, wiped, and not in the failure', () => {
    const request = usePin({ octets: [0x31, 0x32, 0x61, 0x34] });
    const refused = appErrorOf(() => kept().goOn(request));
    expect(refused).toMatchObject({
      code: 'CREDENTIAL_FORMAT',
      facts: { problem: 'character', position: 3 },
    });
    expect(request.octets).toEqual([0, 0, 0, 0]);
  });

  it('is not sent to a card that was put there in the meantime', async () => {
    const { card: other } = await tappedCard('mnc-foreign-resident');
    const { tools } = kept().goOn(usePin());
    const reading = performMyNumberReading(simulatedSource(other, new ManualTimers()), {
      clock: stillClock,
      trust: jpkiTrustOfSimulator(),
      knownCas: [],
      ...tools,
    });
    await expect(reading).rejects.toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
      facts: { reason: 'other-card' },
    });
    expect(other.triesLeft('JPKI/0018')).toBe(3);
  });

  it('is not sent when another program has spent a try in the meantime', async () => {
    const { card: same } = await tappedCard('mnc-one-try');
    const seen = await performMyNumberReading(simulatedSource(same, new ManualTimers()), {
      clock: stillClock,
      trust: jpkiTrustOfSimulator(),
      knownCas: [],
    });
    const last = new LastMyNumberCard();
    last.keep(1, seen);
    const reading = performMyNumberReading(simulatedSource(same, new ManualTimers()), {
      clock: stillClock,
      trust: jpkiTrustOfSimulator(),
      knownCas: [],
      ...last.goOn(usePin()).tools,
    });
    await expect(reading).rejects.toMatchObject({
      code: 'CREDENTIAL_UNCONFIRMED',
      facts: { reason: 'tries-changed', attemptsLeft: 1 },
    });
    expect(same.triesLeft('JPKI/0018')).toBe(1);
  });
});

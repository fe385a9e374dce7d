// A My Number card in a contact reader with T=0: the same report as over T=1, with PINs, and no try lost.

import { describe, expect, it } from 'vitest';
import { performMyNumberReading } from '../../src/host/reading-host.ts';
import { readerSource } from '../../src/host/reading-sources.ts';
import { jpkiTrustOfSimulator } from '../../src/host/simulated-source.ts';
import { attemptsOfProgram } from '../../src/host/typed-pins.ts';
import { QUERY_OF_TRIES, overT0 } from '../support/t0-reader.ts';
import { RIGHT, pinOf, tappedCard } from '../unit/cards/my-number-card/tapped-card.ts';
import { playReaders, whileTimePasses } from '../unit/host/played-readers.ts';
import { stillClock } from './simulated-reading.ts';

const USES = ['user-authentication', 'digital-signature', 'input-support'] as const;

async function readOverT0(typed: Readonly<Partial<Record<(typeof USES)[number], string>>>) {
  const { card } = await tappedCard('mnc-valid', ['get-response']);
  const reader = overT0(card);
  const { backend, timers, calls } = playReaders({ Contact: reader });
  const pins = USES.flatMap((use) => (typed[use] === undefined ? [] : [pinOf(use, typed[use])]));
  const reading = performMyNumberReading(
    readerSource(backend, { reader: 'Contact', waitMs: 0, signal: undefined }),
    {
      clock: stillClock,
      trust: jpkiTrustOfSimulator(),
      knownCas: [],
      ...(pins.length > 0 && { attempts: attemptsOfProgram(pins, () => undefined) }),
    },
  );
  return { card, reader, calls, reading: whileTimePasses(timers, reading) };
}

describe('a My Number card over T=0', () => {
  it('gives its certificates and its tries, asked for with five octets and without a PIN', async () => {
    const { reading, reader } = await readOverT0({});
    const { report } = await reading;
    expect(report.outcome).toBe('authentic');
    expect(report.tries).toEqual({ userAuthentication: 3, digitalSignature: 5, inputSupport: 3 });
    expect(reader.commands.filter((command) => command === QUERY_OF_TRIES)).toHaveLength(3);
    expect(reader.commands.some((command) => command.startsWith('00C00000'))).toBe(true);
  });

  it('opens everything with its PINs, signs, and is powered off', async () => {
    const { reading, calls } = await readOverT0(RIGHT);
    const { report } = await reading;
    expect(report.signature.status).toBe('valid');
    expect(report.certificates.map(({ state }) => state)).toEqual(['read', 'read']);
    expect(report.fields.some(({ signed }) => !signed)).toBe(true);
    expect(calls.at(-1)).toBe('Contact: unpower');
  });

  it('counts one try for one wrong PIN', async () => {
    const { reading, card } = await readOverT0({ 'user-authentication': '9999' });
    await expect(reading).rejects.toMatchObject({
      code: 'CREDENTIAL_PIN_REJECTED',
      facts: { attemptsLeft: 2 },
    });
    expect(card.triesLeft('JPKI/0018')).toBe(2);
  });
});

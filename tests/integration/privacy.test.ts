// What a reading leaves behind besides its report: transcript, progress, failures. None of it holds the card number, a
// text of the chip or a key, in any form in which octets are usually written.

import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Random } from '../../src/crypto/random.ts';
import { AppError } from '../../src/errors/app-error.ts';
import { toFailure } from '../../src/errors/failure.ts';
import { placeSimulatedCard } from '../../src/host/simulated-source.ts';
import type { TranscriptEntry } from '../../src/iso7816/transcript.ts';
import type { Report } from '../../src/report/report.ts';
import { readCard } from '../../src/session/read-card.ts';
import type { Fault } from '../../src/simulator/fault.ts';
import { cardNumberOf, fault, judgeSimulated, repeatingRandom, stillClock } from './simulated-reading.ts';

const PROFILES = ['designated', 'gen1-sjis', 'gen1-address-added', 'special-permanent-resident'] as const;

/** Faults that break a reading off in every phase, or alter what is read. */
const FAULTS: readonly string[] = [
  'wrong-mac',
  'wrong-nonce',
  'mute',
  'short-only',
  'get-response',
  'unknown-ca',
  'expired-signer',
  ...Array.from({ length: 15 }, (_, index) => `pull@${index + 1}`),
  ...Array.from({ length: 15 }, (_, index) => `truncate@${index + 1}=${index * 3}`),
  ...Array.from({ length: 15 }, (_, index) => `status@${index + 1}=6982`),
  ...Array.from({ length: 15 }, (_, index) => `corrupt@${index + 1}`),
  ...['DF1/EF01', 'DF1/EF02', 'DF2/EF03', 'DF3/EF01'].flatMap((file) => [
    `garbage=${file}`,
    `long-tlv=${file}`,
  ]),
];

/** Filled while a reading runs: what the two sides drew, in order. */
interface Drawn {
  readonly octets: Uint8Array[];
  readonly random: Random;
}

function recordedRandom(): Drawn {
  const octets: Uint8Array[] = [];
  const source = repeatingRandom(5);
  const random = {
    bytes: (length: number) => {
      const drawn = source.bytes(length);
      octets.push(drawn.slice());
      return drawn;
    },
  };
  return { octets, random };
}

interface Traces {
  /** All text that a reading leaves, except its report. */
  readonly text: string;
  readonly drawn: readonly Uint8Array[];
  readonly transcript: readonly TranscriptEntry[] | undefined;
  readonly report: Report | undefined;
  readonly cardNumber: string;
}

async function tracesOf(profile: string, faults: readonly Fault[], cardNumber?: string): Promise<Traces> {
  const { octets, random } = recordedRandom();
  const { card, link } = await placeSimulatedCard(profile, faults, {
    random,
    delay: () => Promise.resolve(),
  });
  const parts: unknown[] = [];
  const number = cardNumberOf(cardNumber ?? card.profile.cardNumber);
  const base = { drawn: octets, cardNumber: number };
  try {
    const reading = await readCard(link, number, {
      clock: stillClock,
      random,
      onProgress: (progress) => parts.push(progress),
      onCardType: (type) => parts.push(type),
    });
    parts.push(reading.transcript, reading.totals);
    const { report } = await judgeSimulated(reading);
    return { ...base, text: JSON.stringify(parts), transcript: reading.transcript, report };
  } catch (thrown) {
    parts.push(toFailure(thrown), ...errorTexts(thrown));
    return { ...base, text: JSON.stringify(parts), transcript: undefined, report: undefined };
  }
}

/** Message, stack and facts of an error and of all that caused it. */
function errorTexts(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return [String(thrown)];
  const facts = thrown instanceof AppError ? JSON.stringify(thrown.facts) : '';
  return [
    thrown.message,
    thrown.stack ?? '',
    facts,
    ...(thrown.cause === undefined ? [] : errorTexts(thrown.cause)),
  ];
}

/** As text, in hexadecimal of both cases, with separators, and in base64 at each of its three alignments. */
function formsOf(octets: Uint8Array): string[] {
  const buffer = Buffer.from(octets);
  const hex = buffer.toString('hex');
  const pairs = hex.match(/../g) ?? [];
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), buffer])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(shift === 0 ? 0 : shift + 1, -2);
  });
  return [hex, hex.toUpperCase(), pairs.join(' '), pairs.join(':'), [...octets].join(','), ...base64];
}

function secretTexts(profileReport: Report | undefined, cardNumber: string): string[] {
  const fields = profileReport?.fields ?? [];
  const telling = fields.filter(({ id }) =>
    ['cardNumber', 'birthDate', 'address', 'reservedNote', 'municipalityCode', 'addressNoteDate'].includes(
      id,
    ),
  );
  const texts = telling.flatMap(({ raw, value }) => [raw, value]).filter((text) => text !== null);
  return [...new Set([cardNumber, ...texts])];
}

/** Kenc, KSenc, both halves of the key material and all four nonces. */
function secretOctets(drawn: readonly Uint8Array[], cardNumber: string): Uint8Array[] {
  const sha1 = (octets: Uint8Array) => createHash('sha1').update(octets).digest().subarray(0, 16);
  const keyMaterial = drawn.filter(({ length }) => length === 16);
  const [kIfd, kIcc] = keyMaterial;
  const ksEnc =
    kIfd && kIcc
      ? [sha1(Buffer.from([...kIfd.map((octet, index) => octet ^ (kIcc[index] ?? 0)), 0, 0, 0, 1]))]
      : [];
  return [sha1(Buffer.from(cardNumber)), ...ksEnc, ...drawn];
}

function needlesFor({ drawn, cardNumber }: Traces, report: Report | undefined): string[] {
  const texts = secretTexts(report, cardNumber);
  const octets = [...texts.map((text) => new TextEncoder().encode(text)), ...secretOctets(drawn, cardNumber)];
  return [...texts, ...texts.map((text) => text.toLowerCase()), ...octets.flatMap(formsOf)];
}

describe.each(PROFILES)('a reading of %s', (profile) => {
  it('leaves nothing of the card behind, whole or broken off by any fault', async () => {
    const whole = await tracesOf(profile, []);
    expect(whole.report?.outcome).toBe('authentic');
    let looked = 0;
    for (const spec of ['', ...FAULTS]) {
      const traces = await tracesOf(profile, spec === '' ? [] : [fault(spec)]);
      const needles = needlesFor(traces, whole.report).filter((needle) => needle.length >= 6);
      expect(needles.length).toBeGreaterThan(20);
      looked += 1;
      for (const needle of needles) {
        if (traces.text.includes(needle))
          expect.fail(`${spec || 'the whole reading'} leaves ${needle.length} characters`);
      }
    }
    expect(looked).toBe(FAULTS.length + 1);
  });

  it('leaves nothing of a wrong card number behind', async () => {
    const traces = await tracesOf(profile, [], 'QX13572468WY');
    expect(traces.report).toBeUndefined();
    expect(traces.text).toContain('CREDENTIAL_REJECTED');
    for (const needle of needlesFor(traces, undefined)) expect(traces.text).not.toContain(needle);
  });

  it('has a transcript of headers, lengths and status words, and of nothing else', async () => {
    const { transcript } = await tracesOf(profile, []);
    expect(transcript?.length).toBeGreaterThan(10);
    for (const entry of transcript ?? []) {
      expect(Object.keys(entry).sort()).toEqual(['header', 'receivedLength', 'sentLength', 'sw']);
      expect(entry.header).toMatch(/^[0-9A-F]{8}$/);
      expect(entry.sw).toMatch(/^[0-9A-F]{4}$/);
    }
  });

  it('writes nothing to the console', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    await tracesOf(profile, []);
    await tracesOf(profile, [fault('pull@5')]);
    await tracesOf(profile, [fault('garbage=DF1/EF02')]);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe('the search for traces', () => {
  it('finds a planted text in every form', () => {
    const octets = new TextEncoder().encode('ZD05000002SM');
    const forms = formsOf(octets);
    const planted = [
      Buffer.from(octets).toString('hex'),
      Buffer.from(octets).toString('hex').toUpperCase(),
      ...['', 'x', 'xx'].map((before) => Buffer.from(`${before}ZD05000002SM and more`).toString('base64')),
    ];
    for (const text of planted)
      expect(
        forms.some((form) => text.includes(form)),
        text,
      ).toBe(true);
  });

  it('knows what to look for', async () => {
    const { report, drawn, cardNumber } = await tracesOf('gen1-address-added', []);
    const texts = secretTexts(report, cardNumber);
    expect(texts).toContain('ZD01000004SM');
    expect(texts).toContain('20260805');
    expect(texts.some((text) => text.startsWith('東京都新宿区'))).toBe(true);
    expect(drawn.map(({ length }) => length).sort((left, right) => left - right)).toEqual([8, 8, 16, 16]);
  });
});

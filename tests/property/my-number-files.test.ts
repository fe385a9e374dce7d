// Whatever lies in the files of a card: a reading ends, in a document whose certificates are judged or in a named failure,
// without a try spent and without a file that has no business being read.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMyNumberCard } from '../../src/cards/my-number-card/decode.ts';
import { decodeBasicAttributes } from '../../src/cards/my-number-card/input-support/decode.ts';
import { possessionSignedData } from '../../src/cards/my-number-card/jpki/signed-data.ts';
import { readMyNumberCard } from '../../src/cards/my-number-card/read.ts';
import { isAppError } from '../../src/errors/app-error.ts';
import { evaluateRules } from '../../src/rules/evaluate.ts';
import { MY_NUMBER_CARD_RULES } from '../../src/rules/my-number-card/registry.ts';
import { outcomeOf } from '../../src/rules/outcome.ts';
import type { FilePath } from '../../src/simulator/my-number-card/file-layout.ts';
import { loadMyNumberProfile } from '../../src/simulator/my-number-card/profiles/catalogue.ts';
import { SimulatedMyNumberCard } from '../../src/simulator/my-number-card/simulated-my-number-card.ts';
import { dateLiteral } from '../../src/time/jst-date.ts';
import { verifyJpki } from '../../src/trust/jpki/verify-jpki.ts';
import { channelTo, pinsSent } from '../unit/cards/my-number-card/tapped-card.ts';
import { filesTouched } from '../unit/cards/my-number-card/files-touched.ts';
import { TRUST } from '../unit/trust/jpki/presented.ts';
import { PROPERTY, SLOW_PROPERTY } from '../support/property-settings.ts';

const valid = await loadMyNumberProfile('mnc-valid');
const FILES = ['JPKI/0002', 'JPKI/0006', 'JPKI/0008', 'JPKI/000A', 'JPKI/000B'] as const;
const INSTANT = Date.UTC(2026, 10, 20, 3);

/** The longest reading: every file claims the most that is still read on. */
const MOST_APDUS = 75;

/** Octets of any kind, octets that begin like an object, and the right ones with a few changed. */
function contents(file: FilePath, size: number): fc.Arbitrary<Uint8Array> {
  const right = valid.files.get(file) ?? new Uint8Array(0);
  const mutated = fc
    .array(fc.tuple(fc.nat(Math.max(0, right.length - 1)), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const copy = right.slice();
      for (const [at, octet] of changes) copy[at] = octet;
      return copy;
    });
  const headed = fc
    .tuple(
      fc.constantFrom([0x30, 0x82], [0x30, 0x81], [0x30, 0x80], [0x30]),
      fc.uint8Array({ maxLength: Math.max(0, size - 4) }),
    )
    .map(([head, rest]) => Uint8Array.of(...head, ...rest));
  return fc.oneof(
    fc.uint8Array({ maxLength: size }),
    headed,
    mutated,
    fc.nat(right.length).map((end) => right.slice(0, end)),
  );
}

async function readAndJudge(files: ReadonlyMap<FilePath, Uint8Array>, sizes: ReadonlyMap<FilePath, number>) {
  const card = new SimulatedMyNumberCard({ ...valid, files, sizes }, { delay: () => Promise.resolve() });
  const { channel, exchanges } = channelTo(card);
  const reading = (async () => {
    const capture = await readMyNumberCard(channel);
    const document = decodeMyNumberCard(capture);
    const { certificates, caCertificates } = document.jpki;
    const der = (stored: (typeof certificates)['user-authentication']) =>
      stored.state === 'read' ? stored.der : undefined;
    const evidence = await verifyJpki(
      {
        certificates: {
          'user-authentication': der(certificates['user-authentication']),
          'digital-signature': undefined,
        },
        caCertificates: {
          'user-authentication': der(caCertificates['user-authentication']),
          'digital-signature': der(caCertificates['digital-signature']),
        },
        possession: possessionSignedData(capture.jpki),
      },
      TRUST,
      INSTANT,
    );
    return evaluateRules(MY_NUMBER_CARD_RULES, {
      card: document,
      evidence,
      today: dateLiteral('2026-11-20'),
    });
  })();
  const findings = await reading.catch((thrown: unknown) => {
    if (isAppError(thrown)) return thrown;
    throw thrown;
  });
  return { card, exchanges, findings };
}

describe('a card with anything in its files', () => {
  it('is judged or fails by name, in bounded commands and without a PIN', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES).chain((file) => {
          const size = file === 'JPKI/0008' ? 3 : file === 'JPKI/0006' ? 160 : 1500;
          return fc.tuple(
            fc.constant(file),
            contents(file, size),
            fc.option(fc.integer({ min: 1, max: size })),
          );
        }),
        async ([file, octets, size]) => {
          const files = new Map(valid.files).set(file, octets);
          const sizes = new Map<FilePath, number>(size === null ? [] : [[file, size]]);
          const { card, exchanges, findings } = await readAndJudge(files, sizes);
          expect(exchanges.length).toBeLessThan(MOST_APDUS);
          expect(pinsSent(exchanges)).toBe(0);
          expect([card.triesLeft('JPKI/0018'), card.triesLeft('JPKI/001B')]).toEqual([3, 5]);
          expect(filesTouched(exchanges).has('input-support/0001')).toBe(false);
          if (!isAppError(findings)) expect(findings.map(({ status }) => status)).not.toContain('fatal');
        },
      ),
      PROPERTY,
    );
  });

  it('is never authentic when one bit of its user certificate was changed', async () => {
    const right = valid.files.get('JPKI/000A') ?? new Uint8Array(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(right.length * 8 - 1), async (bit) => {
        const wrong = right.map((octet, index) => (index === bit >> 3 ? octet ^ (0x80 >> (bit & 7)) : octet));
        const { findings } = await readAndJudge(new Map(valid.files).set('JPKI/000A', wrong), new Map());
        if (!isAppError(findings)) expect(outcomeOf(findings)).not.toBe('authentic');
      }),
      { ...SLOW_PROPERTY, numRuns: 150 },
    );
  });
});

describe('attributes made of anything', () => {
  it('are decoded or refused by name', () => {
    const right = valid.files.get('INPUT/0002') ?? new Uint8Array(0);
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((rest) => Uint8Array.of(0xff, 0x20, ...rest)),
      fc.tuple(fc.nat(right.length - 1), fc.nat(255)).map(([at, octet]) => right.with(at, octet)),
    );
    fc.assert(
      fc.property(anything, (octets) => {
        try {
          expect(Object.keys(decodeBasicAttributes(octets))).toEqual(['name', 'address', 'birthDate', 'sex']);
        } catch (thrown) {
          expect(isAppError(thrown, 'TLV_TRUNCATED', 'TLV_TAG_UNEXPECTED', 'TLV_LIMIT')).toBe(true);
        }
      }),
      PROPERTY,
    );
  });
});

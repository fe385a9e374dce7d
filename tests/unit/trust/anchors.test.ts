import { describe, expect, it, vi } from 'vitest';
import { isAppError } from '../../../src/errors/app-error.ts';
import {
  assertMade,
  officialAnchors,
  pinOf,
  simulatorAnchors,
  testAnchors,
  type Anchors,
} from '../../../src/trust/anchors.ts';
import type * as Pins from '../../../src/trust/anchors/pins.ts';
import { OFFICIAL_PINS, TEST_PINS } from '../../../src/trust/anchors/pins.ts';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { padNul } from '../../generators/pki/certificate-builder.ts';
import { ecCa, flip, rsaCa } from './hierarchy.ts';

const pinned = vi.hoisted(() => new Map<string, string>());

// No official certificate is part of this repository, so a synthetic one is given a pin for these tests.
vi.mock('../../../src/trust/anchors/pins.ts', async (original) => {
  const real = await original<typeof Pins>();
  const synthetic = (sha256: string) => {
    const use = pinned.get(sha256);
    return use === undefined ? undefined : { ...real.OFFICIAL_PINS[0], name: 'synthetic', sha256, use };
  };
  return { ...real, officialPin: (sha256: string) => real.officialPin(sha256) ?? synthetic(sha256) };
});

const official = ecCa();
pinned.set(parseCertificate(official).sha256, 'residence-card');

function codeOf(build: () => Anchors): unknown {
  try {
    return build().profile;
  } catch (thrown) {
    if (isAppError(thrown)) return thrown.code;
    throw thrown;
  }
}

describe('official anchors', () => {
  it('are certificates whose digest is pinned, with or without filler', () => {
    const anchors = officialAnchors('residence-card', [padNul(official, 700)]);
    expect(anchors.profile).toBe('official');
    expect(anchors.certificates.map(({ der }) => der)).toEqual([official]);
  });

  it('are never a certificate without a pin, in whatever company', () => {
    expect(codeOf(() => officialAnchors('residence-card', [rsaCa()]))).toBe('ANCHORS_TAMPERED');
    expect(codeOf(() => officialAnchors('residence-card', [official, rsaCa()]))).toBe('ANCHORS_TAMPERED');
  });

  it('are never other octets under the name and serial number of a pinned one', () => {
    const twin = ecCa({ subjectKey: 'p384-test-ca2', issuerKey: 'p384-test-ca2' });
    expect(codeOf(() => officialAnchors('residence-card', [twin]))).toBe('ANCHORS_TAMPERED');
    for (let bit = 0; bit < official.length * 8; bit += 97) {
      expect(codeOf(() => officialAnchors('residence-card', [flip(official, bit)]))).toMatch(
        /^(?:ANCHORS_TAMPERED|CERTIFICATE_INVALID)$/,
      );
    }
  });

  it('vouch for one use only', () => {
    expect(codeOf(() => officialAnchors('jpki-user-authentication', [official]))).toBe('ANCHORS_TAMPERED');
  });

  it('keep their octets when the caller changes his', () => {
    const octets = Uint8Array.from(official);
    const anchors = officialAnchors('residence-card', [octets]);
    octets.fill(0);
    expect(anchors.certificates[0]?.der).toEqual(official);
  });

  it('may be none', () => {
    expect(officialAnchors('residence-card', []).certificates).toEqual([]);
  });
});

describe('test and simulator anchors', () => {
  it('are marked as what they are', () => {
    expect(testAnchors('residence-card', [rsaCa()]).profile).toBe('test');
    expect(simulatorAnchors('residence-card', [rsaCa()]).profile).toBe('simulator');
  });

  it('never include an official CA', () => {
    expect(codeOf(() => testAnchors('residence-card', [rsaCa(), official]))).toBe('ANCHORS_TAMPERED');
    expect(codeOf(() => simulatorAnchors('residence-card', [official]))).toBe('ANCHORS_TAMPERED');
  });
});

describe('assertMade', () => {
  it('refuses an object that only looks like a set of anchors', () => {
    const anchors = testAnchors('residence-card', [rsaCa()]);
    expect(() => assertMade(anchors)).not.toThrow();
    expect(() => assertMade({ ...anchors, profile: 'official' })).toThrow('INVARIANT');
  });

  it('can rely on a set staying as it was made', () => {
    const anchors = testAnchors('residence-card', [rsaCa()]);
    expect(Object.isFrozen(anchors)).toBe(true);
    expect(Object.isFrozen(anchors.certificates)).toBe(true);
  });
});

describe('the pins', () => {
  it('are SHA-256 digests, each once, each official or test', () => {
    const digests = [...OFFICIAL_PINS, ...TEST_PINS].flatMap(({ sha256 }) => sha256 ?? []);
    expect(digests).toHaveLength(11);
    expect(new Set(digests).size).toBe(digests.length);
    for (const digest of digests) expect(digest).toMatch(/^[0-9A-F]{64}$/);
    for (const { sha256 = '' } of TEST_PINS)
      expect(OFFICIAL_PINS.some((pin) => pin.sha256 === sha256)).toBe(false);
  });

  it('leave out the one digest that could not be obtained', () => {
    const without = OFFICIAL_PINS.filter(({ sha256 }) => sha256 === undefined);
    expect(without.map(({ name }) => name)).toEqual(['jpki-auth-ca-02']);
  });

  it('name source, file, dates and day of entry', () => {
    for (const pin of [...OFFICIAL_PINS, ...TEST_PINS]) {
      expect(pin.source).toMatch(/^https:\/\/www\.(?:moj|jpki)\.go\.jp\//);
      expect(pin.publishedAs).toMatch(/\.(?:zip|cer)/);
      expect(Date.parse(pin.notBefore)).toBeLessThan(Date.parse(pin.notAfter));
      expect(pin.recorded).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(pin.serial).toMatch(/^(?:[0-9A-F]{2})+$/);
    }
  });

  it('are found by digest, and nothing is found without one', () => {
    const [first] = OFFICIAL_PINS;
    expect(pinOf(first?.sha256 ?? '')).toBe(first);
    expect(pinOf(TEST_PINS[0]?.sha256 ?? '')).toBe(TEST_PINS[0]);
    expect(pinOf('')).toBeUndefined();
  });
});

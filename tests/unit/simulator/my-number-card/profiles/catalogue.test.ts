import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MY_NUMBER_SIMULATOR_ANCHORS } from '../../../../../src/simulator/my-number-card/anchors.ts';
import type { FilePath } from '../../../../../src/simulator/my-number-card/file-layout.ts';
import {
  MY_NUMBER_PROFILE_NAMES,
  listMyNumberProfiles,
  loadMyNumberProfile,
} from '../../../../../src/simulator/my-number-card/profiles/catalogue.ts';
import { PROFILE_NAMES } from '../../../../../src/simulator/profiles/catalogue.ts';
import {
  buildMyNumberProfiles,
  myNumberAnchorsText,
  myNumberProfileText,
} from '../../../../generators/jpki/profiles.ts';
import { appError } from '../../../../support/app-errors.ts';

const SIMULATOR = new URL('../../../../../src/simulator/my-number-card/', import.meta.url);
const profiles = await listMyNumberProfiles();

function certificateIn(name: string, file: FilePath): X509Certificate {
  const contents = profiles.find((profile) => profile.name === name)?.files.get(file);
  return new X509Certificate(contents ?? new Uint8Array(0));
}

describe('the committed profiles', () => {
  it('are what their generators write today', () => {
    const built = buildMyNumberProfiles();
    expect(built.map(({ name }) => name)).toEqual(MY_NUMBER_PROFILE_NAMES);
    for (const profile of built) {
      const committed = readFileSync(new URL(`profiles/${profile.name}.json`, SIMULATOR), 'utf8');
      expect(myNumberProfileText(profile) === committed, profile.name).toBe(true);
    }
    expect(readFileSync(new URL('certificates.json', SIMULATOR), 'utf8')).toBe(myNumberAnchorsText());
  });

  it('bear the names they are filed under, none of them that of a residence card', () => {
    expect(profiles.map(({ name }) => name)).toEqual(MY_NUMBER_PROFILE_NAMES);
    const residenceCards: readonly string[] = PROFILE_NAMES;
    expect(MY_NUMBER_PROFILE_NAMES.filter((name) => residenceCards.includes(name))).toEqual([]);
  });

  it('of an unknown name do not exist', async () => {
    await expect(loadMyNumberProfile('worker')).rejects.toThrow(appError('FIELD_INVALID'));
    await expect(loadMyNumberProfile('toString')).rejects.toThrow(appError('FIELD_INVALID'));
  });

  it.each(profiles.map((profile) => [profile.name, profile] as const))(
    '%s tells its story in three languages',
    (_, { story }) => {
      expect(story.ja).toMatch(/[ぁ-んァ-ヶ]/);
      expect(story.en).toMatch(/^[\x20-\x7e]+$/);
      expect(story.zh).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it('hold an individual number that is none, behind the PIN', () => {
    for (const { files } of profiles) {
      const digits = Buffer.from(files.get('INPUT/0001') ?? [])
        .toString('latin1')
        .slice(3);
      expect(digits).toMatch(/^\d{12}$/);
      expect(checkDigit(digits)).not.toBe(Number(digits[11]));
    }
  });
});

describe('the simulated hierarchy', () => {
  it('is called JPKI-SIM, so that nobody takes it for the real one', () => {
    for (const { der } of MY_NUMBER_SIMULATOR_ANCHORS) {
      const { subject, ca } = new X509Certificate(der);
      expect(subject).toContain('O=JPKI-SIM');
      expect(ca).toBe(true);
    }
  });

  it.each(MY_NUMBER_PROFILE_NAMES)('issued the certificates of %s, or its namesake did', (name) => {
    const [authentication] = MY_NUMBER_SIMULATOR_ANCHORS.map(({ der }) => new X509Certificate(der));
    const certificate = certificateIn(name, 'JPKI/000A');
    const beside = certificateIn(name, 'JPKI/000B');
    expect(certificate.verify(beside.publicKey)).toBe(true);
    expect(certificate.issuer).toBe(authentication?.subject);
    const isOfSimulator = authentication !== undefined && certificate.verify(authentication.publicKey);
    expect(isOfSimulator).toBe(name !== 'mnc-wrong-ca');
  });

  it('makes certificates long enough for the header that other programs expect', () => {
    for (const { files } of profiles) {
      for (const file of ['JPKI/0002', 'JPKI/000A', 'JPKI/000B'] as const) {
        expect([...(files.get(file) ?? []).slice(0, 2)]).toEqual([0x30, 0x82]);
      }
    }
  });
});

/** 番号法施行規則: modulus 11 over the other eleven digits. */
function checkDigit(number: string): number {
  const sum = Array.from(number.slice(0, 11))
    .reverse()
    .reduce((total, digit, index) => {
      return total + Number(digit) * (index < 6 ? index + 2 : index - 4);
    }, 0);
  const rest = sum % 11;
  return rest <= 1 ? 0 : 11 - rest;
}

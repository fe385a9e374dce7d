import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../../src/bytes/hex.ts';
import { MY_NUMBER_PROFILE_NAMES } from '../../../../src/simulator/my-number-card/profiles/catalogue.ts';
import { PROFILE_NAMES } from '../../../../src/simulator/profiles/catalogue.ts';
import {
  SPECIFIED_PROFILE_NAMES,
  listSpecifiedProfiles,
} from '../../../../src/simulator/specified-card/profiles/catalogue.ts';
import { buildSpecifiedProfiles, deliveryKeyText } from '../../../generators/specified/profiles.ts';

const FOLDER = new URL('../../../../src/simulator/specified-card/', import.meta.url);
const profiles = await listSpecifiedProfiles();

describe('the committed specified cards', () => {
  it('are what their generators write today', async () => {
    const built = await buildSpecifiedProfiles();
    expect(built.map(({ name }) => name)).toEqual(SPECIFIED_PROFILE_NAMES);
    for (const { name, text } of built) {
      const committed = readFileSync(new URL(`profiles/${name}.json`, FOLDER), 'utf8');
      expect(text === committed, name).toBe(true);
    }
    expect(readFileSync(new URL('delivery-key.json', FOLDER), 'utf8')).toBe(deliveryKeyText());
  });

  it('bear names that no other card has', () => {
    expect(profiles.map(({ name }) => name)).toEqual(SPECIFIED_PROFILE_NAMES);
    const others: readonly string[] = [...PROFILE_NAMES, ...MY_NUMBER_PROFILE_NAMES];
    expect(SPECIFIED_PROFILE_NAMES.filter((name) => others.includes(name))).toEqual([]);
  });

  it.each(profiles.map((profile) => [profile.name, profile] as const))(
    '%s says its type on the chip, and its story in three languages',
    (_, { type, residence, story }) => {
      expect(toHex(residence.files.get('MF/EF02') ?? new Uint8Array(0))).toBe(`C102303${type[1] ?? ''}`);
      expect(story.ja).toMatch(/[ぁ-んァ-ヶ]/);
      expect(story.en).toMatch(/^[\x20-\x7e]+$/);
      expect(story.zh).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it('are of both types, and one follows another channel', () => {
    expect(profiles.map(({ type, channel }) => [type, channel])).toEqual([
      ['07', 'platform-like'],
      ['08', 'platform-like'],
      ['07', 'different'],
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { concat, padEndZero, stripTrailingZeros, type Bytes } from '../../../../src/bytes/bytes.ts';
import { SIMULATOR_ANCHORS } from '../../../../src/simulator/anchors/simulator-anchors.ts';
import { LAYOUTS } from '../../../../src/simulator/file-layout.ts';
import type { Profile } from '../../../../src/simulator/profile.ts';
import {
  DEFAULT_PROFILE,
  listProfiles,
  loadProfile,
  PROFILE_NAMES,
} from '../../../../src/simulator/profiles/catalogue.ts';
import { parseTlvs } from '../../../../src/tlv/ber-tlv.ts';
import { findTlv } from '../../../../src/tlv/tlv.ts';
import { anchorsText, buildProfiles, profileText } from '../../../generators/cards/profiles.ts';

const SIMULATOR = new URL('../../../../src/simulator/', import.meta.url);
const profiles = await listProfiles();

describe('the committed profiles', () => {
  it('are what their generators write today', { timeout: 120_000 }, async () => {
    const built = await buildProfiles();
    expect(built.map(({ name }) => name)).toEqual(PROFILE_NAMES);
    for (const profile of built) {
      const committed = readFileSync(new URL(`profiles/${profile.name}.json`, SIMULATOR), 'utf8');
      expect(profileText(profile) === committed, profile.name).toBe(true);
    }
    expect(readFileSync(new URL('anchors/certificates.json', SIMULATOR), 'utf8')).toBe(anchorsText());
  });

  it('bear the names they are filed under, and the default is one of them', async () => {
    expect(profiles.map(({ name }) => name)).toEqual(PROFILE_NAMES);
    expect((await loadProfile(DEFAULT_PROFILE)).type).toBe('05');
  });

  it('have card numbers that are all different and none of them the official example', () => {
    const numbers = profiles.map(({ cardNumber }) => cardNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).not.toContain('AA12345678BB');
  });

  it('cover every type of card', () => {
    expect(new Set(profiles.map(({ type }) => type))).toEqual(new Set(['1', '2', '05', '06']));
  });
});

describe.each(profiles.map((profile) => [profile.name, profile] as const))('%s', (_, profile) => {
  it('has every file of its type at its physical size, in data objects that end within it', () => {
    const { files } = LAYOUTS[profile.type];
    expect([...profile.files.keys()].sort()).toEqual(files.map(({ path }) => path).sort());
    for (const { path, size } of files) {
      expect(profile.files.get(path), path).toHaveLength(size);
      expect(() => parseTlvs(bodyOf(profile, path)), path).not.toThrow();
    }
  });

  it('tells its story in three languages', () => {
    expect(profile.story.ja).toMatch(/[ぁ-んァ-ヶ]/);
    expect(profile.story.en).toMatch(/^[\x20-\x7e]+$/);
    expect(profile.story.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('signatures', () => {
  const valid = { unanchored: ['unknown-issuer'], broken: ['forged-photo'] };
  const absent = ['no-signature', 'gen1-under-16', 'gen1-no-signature'];
  const signed = profiles.filter(({ name }) => !absent.includes(name));

  it.each(signed.map((profile) => [profile.name, profile] as const))(
    'of %s are as its story says',
    (name, profile) => {
      expect(signatureFits(profile)).toBe(!valid.broken.includes(name));
      expect(issuedByAnchor(profile)).toBe(!valid.unanchored.includes(name));
    },
  );

  it.each(absent)('are not on %s', async (name) => {
    const objects = parseTlvs(bodyOf(await loadProfile(name), 'DF3/EF01'));
    expect(objects.every(({ value }) => value.length === 0)).toBe(true);
  });

  it.each(
    signed.filter(({ name }) => name !== 'forged-photo').map((profile) => [profile.name, profile] as const),
  )('by other signers on %s fit, too', (_, profile) => {
    expect(profile.otherSignatures.size).toBe(2);
    for (const [signer, body] of profile.otherSignatures) {
      const other = { ...profile, files: new Map(profile.files).set('DF3/EF01', body) };
      expect(signatureFits(other)).toBe(true);
      expect(issuedByAnchor(other)).toBe(signer === 'expired-signer');
    }
  });

  it('of null-parameters come with a certificate whose algorithm has parameters 05 00, and no other', () => {
    // ecdsa-with-SHA256, then NULL.
    const withNull = Buffer.from('06082A8648CE3D0403020500', 'hex');
    const marked = signed
      .filter(({ type }) => type.startsWith('0'))
      .filter((profile) => {
        return Buffer.from(valueOf(profile, 'DF3/EF01', 0xdd)).includes(withNull);
      });
    expect(marked.map(({ name }) => name)).toEqual(['null-parameters']);
  });

  it('are 96 octets on a second-generation card, and the certificate fits its file', () => {
    for (const profile of signed.filter(({ type }) => type.startsWith('0'))) {
      expect(valueOf(profile, 'DF3/EF01', 0xdc)).toHaveLength(96);
      expect(valueOf(profile, 'DF3/EF01', 0xdd).length).toBeLessThanOrEqual(602);
    }
  });
});

function bodyOf(profile: Profile, path: string): Bytes {
  const found = [...profile.files].find(([known]) => known === path);
  if (found === undefined) throw new RangeError('no such file');
  return found[1];
}

function valueOf(profile: Profile, path: string, tag: number): Bytes {
  return findTlv(parseTlvs(bodyOf(profile, path)), tag)?.value ?? new Uint8Array(0);
}

function certificateOf(profile: Profile): X509Certificate {
  const tag = profile.type.length === 1 ? 0xdb : 0xdd;
  return new X509Certificate(stripTrailingZeros(valueOf(profile, 'DF3/EF01', tag)));
}

function issuedByAnchor(profile: Profile): boolean {
  const generation = profile.type.length === 1 ? 1 : 2;
  const anchor = SIMULATOR_ANCHORS.find((known) => known.generation === generation);
  const ca = new X509Certificate(anchor?.der ?? new Uint8Array(0));
  return certificateOf(profile).verify(ca.publicKey);
}

/** The signed octets put together once more, from the files. */
function signatureFits(profile: Profile): boolean {
  const key = createPublicKey(certificateOf(profile).publicKey.export({ type: 'spki', format: 'pem' }));
  const face = (path: string) => padEndZero(valueOf(profile, path, 0xd1), 3000);
  if (profile.type.length === 1) {
    const content = concat(padEndZero(valueOf(profile, 'DF1/EF01', 0xd0), 7000), face('DF1/EF02'));
    return verify('sha256', content, key, valueOf(profile, 'DF3/EF01', 0xda));
  }
  const entries = concat(...parseTlvs(bodyOf(profile, 'DF1/EF02')).map(({ value }) => value));
  const name = padEndZero(valueOf(profile, 'DF1/EF03', 0xd0), 2500);
  const content = concat(padEndZero(entries, 53), face('DF1/EF03'), name);
  const signature = valueOf(profile, 'DF3/EF01', 0xdc);
  return verify('sha256', content, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

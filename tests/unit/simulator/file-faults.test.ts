import { describe, expect, it } from 'vitest';
import type { FileFault } from '../../../src/simulator/fault.ts';
import { alterProfile } from '../../../src/simulator/file-faults.ts';
import type { FilePath } from '../../../src/simulator/file-layout.ts';
import type { Profile } from '../../../src/simulator/profile.ts';
import { loadProfile } from '../../../src/simulator/profiles/catalogue.ts';

async function altered(
  name: string,
  ...faults: readonly FileFault[]
): Promise<[before: Profile, after: Profile]> {
  const profile = await loadProfile(name);
  return [profile, await alterProfile(profile, faults, loadProfile)];
}

function changedFiles(before: Profile, after: Profile): readonly FilePath[] {
  return [...before.files]
    .filter(([path, body]) => Buffer.compare(body, after.files.get(path) ?? new Uint8Array(0)) !== 0)
    .map(([path]) => path);
}

describe('a fault in the files', () => {
  it('flips exactly one bit, counted from the most significant bit of the first octet', async () => {
    const [before, after] = await altered('worker', { kind: 'flip', file: 'DF1/EF02', bit: 17 });
    expect(changedFiles(before, after)).toEqual(['DF1/EF02']);
    const [old, now] = [before.files.get('DF1/EF02'), after.files.get('DF1/EF02')];
    const differences = Array.from(old ?? [], (octet, index) => octet ^ (now?.[index] ?? 0));
    expect(differences.filter((difference) => difference !== 0)).toEqual([0x40]);
    expect(differences[2]).toBe(0x40);
  });

  it('fills a file with garbage of the same length, the same every time', async () => {
    const [before, after] = await altered('worker', { kind: 'garbage', file: 'DF1/EF03' });
    const [, again] = await altered('worker', { kind: 'garbage', file: 'DF1/EF03' });
    expect(changedFiles(before, after)).toEqual(['DF1/EF03']);
    expect(after.files.get('DF1/EF03')).toHaveLength(5508);
    expect(changedFiles(after, again)).toEqual([]);
  });

  it('makes the first object longer than its file', async () => {
    const [before, after] = await altered('gen1-worker', { kind: 'long-tlv', file: 'DF1/EF01' });
    expect(changedFiles(before, after)).toEqual(['DF1/EF01']);
    expect([...(after.files.get('DF1/EF01')?.subarray(0, 4) ?? [])]).toEqual([0xd0, 0x82, 0xff, 0xff]);
  });

  it('keeps a tag of two octets when it lengthens the object', async () => {
    const [, after] = await altered('worker', { kind: 'long-tlv', file: 'DF1/EF04' });
    expect([...(after.files.get('DF1/EF04')?.subarray(0, 5) ?? [])]).toEqual([0xdf, 0xd1, 0x82, 0xff, 0xff]);
  });

  it('takes one file from another card', async () => {
    const fault = { kind: 'other-card', file: 'DF3/EF01', profile: 'student' } as const;
    const [before, after] = await altered('worker', fault);
    expect(changedFiles(before, after)).toEqual(['DF3/EF01']);
    expect(after.files.get('DF3/EF01')).toEqual((await loadProfile('student')).files.get('DF3/EF01'));
  });

  it.each(['unknown-ca', 'expired-signer'] as const)(
    '%s replaces nothing but the signature',
    async (kind) => {
      for (const name of ['worker', 'gen1-worker']) {
        const [before, after] = await altered(name, { kind });
        expect(changedFiles(before, after)).toEqual(['DF3/EF01']);
      }
    },
  );

  it.each<[string, string, FileFault]>([
    ['a file the card does not have', 'gen1-worker', { kind: 'garbage', file: 'DF1/EF04' }],
    ['a bit behind the end of the file', 'worker', { kind: 'flip', file: 'MF/EF02', bit: 32 }],
    ['a signature the card does not have', 'no-signature', { kind: 'unknown-ca' }],
    ['a profile that does not exist', 'worker', { kind: 'other-card', file: 'DF3/EF01', profile: 'nobody' }],
  ])('in %s is refused', async (_, name, fault) => {
    await expect(altered(name, fault)).rejects.toThrow('FIELD_INVALID');
  });
});

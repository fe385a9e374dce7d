import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '../../../src/bytes/bytes.ts';
import { isAppError } from '../../../src/errors/app-error.ts';
import { importAnchors } from '../../../src/host/trust-import.ts';
import { loadTestAnchors, openTrustStore, type TrustStore } from '../../../src/host/trust-store.ts';
import type * as Pins from '../../../src/trust/anchors/pins.ts';
import { OFFICIAL_PINS } from '../../../src/trust/anchors/pins.ts';
import { parseCertificate } from '../../../src/trust/certificate.ts';
import { ecCa, INSTANT, rsaCa, rsaSigner } from '../trust/hierarchy.ts';

const pinned = vi.hoisted(() => new Map<string, { name: string; use: string; of: number }>());

// No official certificate is part of this repository, so synthetic ones take the places of two pins for these tests.
vi.mock('../../../src/trust/anchors/pins.ts', async (original) => {
  const real = await original<typeof Pins>();
  const officialPin = (sha256: string): unknown => {
    const synthetic = pinned.get(sha256);
    return synthetic === undefined ? real.officialPin(sha256) : real.OFFICIAL_PINS[synthetic.of];
  };
  return { ...real, officialPin };
});

const residenceCa = rsaCa();
const jpkiCa = rsaCa({ serial: 5 });
const stranger = ecCa();
const digestOf = (der: Bytes): string => parseCertificate(der).sha256;
pinned.set(digestOf(residenceCa), { name: 'zairyu-card-ca-74', use: 'residence-card', of: 2 });
pinned.set(digestOf(jpkiCa), { name: 'jpki-auth-ca-03', use: 'jpki-user-authentication', of: 10 });

let root: string;
let folder: string;
let store: TrustStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zairyu-desk-trust-'));
  folder = join(root, 'trust', 'official');
  store = openTrustStore(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function offer(name: string, content: Bytes | string): Promise<string> {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'no error';
  } catch (thrown) {
    return isAppError(thrown) ? thrown.code : thrown;
  }
}

describe('the trust store', () => {
  it('has no anchors before anything was imported', async () => {
    const anchors = await store.load('residence-card');
    expect([anchors.profile, anchors.certificates.length]).toEqual(['official', 0]);
    expect((await store.list(INSTANT)).some(({ imported }) => imported)).toBe(false);
  });

  it('keeps a pinned certificate under its digest and gives it back', async () => {
    expect(await store.add(residenceCa)).toMatchObject({ added: true, pin: { name: 'zairyu-card-ca-74' } });
    expect(await readdir(folder)).toEqual([`${digestOf(residenceCa)}.cer`]);
    const { certificates } = await store.load('residence-card');
    expect(certificates.map(({ der }) => der)).toEqual([residenceCa]);
    expect((await store.add(residenceCa)).added).toBe(false);
  });

  it('parses a set once, as long as its files are the same', async () => {
    await store.add(residenceCa);
    const first = await store.load('residence-card');
    expect(await store.load('residence-card')).toBe(first);
    await rm(folder, { recursive: true });
    expect((await store.load('residence-card')).certificates).toEqual([]);
  });

  it('gives each use its own anchors', async () => {
    await store.add(residenceCa);
    await store.add(jpkiCa);
    const use = async (name: Pins.TrustUse): Promise<string[]> =>
      (await store.load(name)).certificates.map(({ sha256 }) => sha256);
    expect(await use('residence-card')).toEqual([digestOf(residenceCa)]);
    expect(await use('jpki-user-authentication')).toEqual([digestOf(jpkiCa)]);
    expect(await use('jpki-digital-signature')).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'writes files that everybody may read and only the owner may change (POSIX permissions)',
    async () => {
      await store.add(residenceCa);
      const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
      expect(await mode(join(folder, `${digestOf(residenceCa)}.cer`))).toBe(0o644);
      expect(await mode(folder)).toBe(0o755);
    },
  );

  it('lists every official pin with what is there and its validity', async () => {
    await store.add(residenceCa);
    const list = await store.list(Date.UTC(2026, 10, 20));
    expect(list.map(({ pin }) => pin)).toEqual(OFFICIAL_PINS);
    expect(list.filter(({ imported }) => imported).map(({ pin }) => pin.name)).toEqual(['zairyu-card-ca-74']);
    expect(list.filter(({ validity }) => validity === 'expired').map(({ pin }) => pin.name)).toEqual([
      'zairyu-card-ca-2a',
      'jpki-sign-ca-01',
      'jpki-auth-ca-01',
    ]);
    const early = await store.list(Date.UTC(2026, 3, 1));
    expect(early.find(({ pin }) => pin.generation === '2')?.validity).toBe('not-yet-valid');
  });

  it('says tampered for a file that no longer has its digest', async () => {
    await store.add(residenceCa);
    const path = join(folder, `${digestOf(residenceCa)}.cer`);
    await writeFile(path, rsaSigner());
    expect(await codeOf(store.load('residence-card'))).toBe('ANCHORS_TAMPERED');
    // Also where the file would not have been an anchor for the use asked about.
    expect(await codeOf(store.load('jpki-user-authentication'))).toBe('ANCHORS_TAMPERED');
    expect(await codeOf(store.list(INSTANT))).toBe('ANCHORS_TAMPERED');
    await writeFile(path, new Uint8Array(0));
    expect(await codeOf(store.load('residence-card'))).toBe('ANCHORS_TAMPERED');
    // Importing the official file again heals it.
    expect((await store.add(residenceCa)).added).toBe(true);
    expect((await store.load('residence-card')).certificates).toHaveLength(1);
  });

  it('says tampered for a certificate without a pin, rightly named or not', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${digestOf(stranger)}.cer`), stranger);
    expect(await codeOf(store.load('residence-card'))).toBe('ANCHORS_TAMPERED');
    await rm(join(folder, `${digestOf(stranger)}.cer`));
    await writeFile(join(folder, 'ca.cer'), residenceCa);
    expect(await codeOf(store.load('residence-card'))).toBe('ANCHORS_TAMPERED');
  });

  it('says tampered for a pinned certificate under the digest of another', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${digestOf(jpkiCa)}.cer`), residenceCa);
    expect(await codeOf(store.load('residence-card'))).toBe('ANCHORS_TAMPERED');
  });

  it('passes over what is no certificate file', async () => {
    await store.add(residenceCa);
    await writeFile(join(folder, '.DS_Store'), 'x');
    await writeFile(join(folder, `${digestOf(jpkiCa)}.cer.1.tmp`), 'half');
    expect((await store.load('residence-card')).certificates).toHaveLength(1);
  });

  it('says unreadable where the folder or a file in it cannot be read', async () => {
    await mkdir(join(root, 'trust'));
    await writeFile(folder, 'a file where the folder should be');
    expect(await codeOf(store.load('residence-card'))).toBe('ANCHORS_UNREADABLE');
    await rm(folder);
    await mkdir(join(folder, `${digestOf(residenceCa)}.cer`), { recursive: true });
    expect(await codeOf(store.load('residence-card'))).toBe('ANCHORS_UNREADABLE');
  });

  it('refuses to keep anything without a pin', async () => {
    expect(await codeOf(store.add(stranger))).toBe('ANCHOR_NOT_PINNED');
    expect(await codeOf(store.add(new Uint8Array(0)))).toBe('ANCHOR_NOT_PINNED');
    expect(await readdir(root)).toEqual([]);
  });

  it('says unwritable where it cannot write, and leaves nothing half written', async () => {
    await mkdir(join(root, 'trust'));
    await writeFile(folder, 'a file where the folder should be');
    expect(await codeOf(store.add(residenceCa))).toBe('FILE_UNWRITABLE');
    await rm(folder);
    // A folder in the file's place: the write succeeds, the rename does not.
    await mkdir(join(folder, `${digestOf(residenceCa)}.cer`, 'full'), { recursive: true });
    expect(await codeOf(store.add(residenceCa))).toBe('FILE_UNWRITABLE');
    expect(await readdir(folder)).toEqual([`${digestOf(residenceCa)}.cer`]);
  });

  it.runIf(process.platform === 'linux')(
    'does so where no folder can be made, without trying for ever',
    async () => {
      const nowhere = openTrustStore('/proc/zairyu-desk/anchors');
      expect(await codeOf(nowhere.add(residenceCa))).toBe('FILE_UNWRITABLE');
    },
  );
});

describe('importAnchors', () => {
  it('takes DER, PEM and archives, and reports each certificate', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(jpkiCa).toString('base64')}\n-----END CERTIFICATE-----\n`;
    const archive = zipSync({ '../../evil.crt': residenceCa, 'other.cer': stranger });
    const paths = [
      await offer('a.crt', residenceCa),
      await offer('b.pem', pem),
      await offer('c.zip', archive),
    ];
    expect(await importAnchors(store, paths)).toEqual([
      { file: 'a.crt', outcome: 'imported', pin: 'zairyu-card-ca-74', sha256: digestOf(residenceCa) },
      { file: 'b.pem', outcome: 'imported', pin: 'jpki-auth-ca-03', sha256: digestOf(jpkiCa) },
      {
        file: 'c.zip: evil.crt',
        outcome: 'already-there',
        pin: 'zairyu-card-ca-74',
        sha256: digestOf(residenceCa),
      },
      {
        file: 'c.zip: other.cer',
        outcome: 'refused',
        failure: {
          code: 'ANCHOR_NOT_PINNED',
          retry: 'check-input',
          facts: {
            file: 'c.zip: other.cer',
            digest: digestOf(stranger),
            expected: OFFICIAL_PINS.flatMap(({ name, sha256 }) => (sha256 ? [`${name} ${sha256}`] : [])).join(
              ', ',
            ),
          },
        },
      },
    ]);
    expect((await readdir(root, { recursive: true })).sort()).toEqual(
      [
        ...['a.crt', 'b.pem', 'c.zip', 'trust', join('trust', 'official')],
        ...[residenceCa, jpkiCa].map((der) => join('trust', 'official', `${digestOf(der)}.cer`)),
      ].sort(),
    );
  });

  it('refuses files one by one and goes on', async () => {
    const paths = [
      join(root, 'missing.crt'),
      root,
      await offer('note.txt', 'hello'),
      await offer('a.crt', residenceCa),
    ];
    const outcomes = await importAnchors(store, paths);
    expect(outcomes.map((one) => (one.outcome === 'refused' ? one.failure.code : one.outcome))).toEqual([
      'FILE_UNREADABLE',
      'FILE_UNREADABLE',
      'FILE_UNREADABLE',
      'imported',
    ]);
  });

  it('does not even read a file that is too large', async () => {
    const [outcome] = await importAnchors(store, [await offer('large.zip', new Uint8Array(1_048_577))]);
    expect(outcome).toMatchObject({ failure: { code: 'FILE_UNREADABLE', facts: { reason: 'too-large' } } });
  });

  it('keeps exactly the octets that have the pinned digest', async () => {
    const padded = Uint8Array.from([...residenceCa, 0]);
    const [outcome] = await importAnchors(store, [await offer('padded.crt', padded)]);
    expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: 'ANCHOR_NOT_PINNED' } });
    await importAnchors(store, [await offer('a.crt', residenceCa)]);
    expect(Uint8Array.from(await readFile(join(folder, `${digestOf(residenceCa)}.cer`)))).toEqual(
      residenceCa,
    );
  });
});

describe('loadTestAnchors', () => {
  it('takes every CA certificate of a folder, DER or PEM, and nothing else of it', async () => {
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(stranger).toString('base64')}\n-----END CERTIFICATE-----\n`;
    await offer('ca.pem', pem);
    await offer('other-ca.der', rsaCa({ serial: 6 }));
    await offer('signer.crt', rsaSigner());
    await offer('readme.txt', 'x');
    const anchors = await loadTestAnchors(root, 'residence-card');
    expect(anchors.profile).toBe('test');
    expect(anchors.certificates.map(({ sha256 }) => sha256)).toEqual([
      digestOf(stranger),
      digestOf(rsaCa({ serial: 6 })),
    ]);
  });

  it('refuses a folder with an official CA in it: profiles do not mix', async () => {
    await offer('ca.cer', stranger);
    await offer('official.cer', residenceCa);
    expect(await codeOf(loadTestAnchors(root, 'residence-card'))).toBe('ANCHORS_TAMPERED');
  });

  it('refuses a folder that is missing, has no CA, or has a broken file', async () => {
    expect(await codeOf(loadTestAnchors(join(root, 'missing'), 'residence-card'))).toBe('FILE_UNREADABLE');
    expect(await codeOf(loadTestAnchors(root, 'residence-card'))).toBe('FILE_UNREADABLE');
    await offer('broken.cer', strToU8('0 nothing'));
    expect(await codeOf(loadTestAnchors(root, 'residence-card'))).toBe('CERTIFICATE_INVALID');
  });
});

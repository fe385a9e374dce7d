import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toHex } from '../../../src/bytes/hex.ts';
import { sha256 } from '../../../src/crypto/digest.ts';
import { testDeliveryKey } from '../../../src/host/delivery-key-file.ts';
import { importAnchors } from '../../../src/host/trust-import.ts';
import { openTrustStore } from '../../../src/host/trust-store.ts';
import { simulatedDeliveryKeyFile } from '../../../src/simulator/specified-card/delivery-key.ts';
import { DELIVERY_KEY_PINS } from '../../../src/trust/anchors/delivery-key-pins.ts';
import { appError } from '../../support/app-errors.ts';

const PIN = DELIVERY_KEY_PINS[0];
if (PIN === undefined) throw new Error('no pin');
const OTHER_KEY = simulatedDeliveryKeyFile();

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delivery-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function offered(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const store = () => openTrustStore(join(folder, 'anchors'));

describe('the stored delivery key', () => {
  it('is absent until it is imported', async () => {
    expect(await store().deliveryKey()).toEqual({ state: 'absent' });
    expect(await store().listDeliveryKeys()).toEqual([{ pin: PIN, state: 'absent' }]);
  });

  it('that no longer has its digest is refused', async () => {
    mkdirSync(join(folder, 'anchors'));
    offered(`anchors/${PIN.sha256}.bin`, OTHER_KEY);
    const tampered = appError('ANCHORS_TAMPERED');
    await expect(store().deliveryKey()).rejects.toThrow(tampered);
    await expect(store().listDeliveryKeys()).rejects.toThrow(tampered);
  });

  it('that cannot be read is named', async () => {
    mkdirSync(join(folder, 'anchors', `${PIN.sha256}.bin`), { recursive: true });
    await expect(store().deliveryKey()).rejects.toThrow(appError('ANCHORS_UNREADABLE'));
  });
});

describe('a file offered as delivery key', () => {
  const refused = {
    outcome: 'refused',
    failure: {
      code: 'ANCHOR_NOT_PINNED',
      facts: { digest: toHex(sha256(OTHER_KEY)), expected: `${PIN.name} ${PIN.sha256}` },
    },
  };

  it('counts by its digest alone: another key is refused with what would be taken', async () => {
    const path = offered('keys_smrsapub_001.bin', OTHER_KEY);
    expect(await importAnchors(store(), [path])).toMatchObject([refused]);
    expect(await store().deliveryKey()).toEqual({ state: 'absent' });
  });

  it('is found in an archive', async () => {
    const path = offered('001462222.zip', zipSync({ 'keys/keys_smrsapub_001.bin': OTHER_KEY }));
    const file = '001462222.zip: keys_smrsapub_001.bin';
    expect(await importAnchors(store(), [path])).toMatchObject([{ ...refused, file }]);
  });

  it.each([
    ['empty.bin', new Uint8Array(0), 'ANCHOR_NOT_PINNED'],
    ['text.bin', new TextEncoder().encode('no key'), 'ANCHOR_NOT_PINNED'],
    ['der.bin', Uint8Array.of(0x30, 0x00), 'ANCHOR_NOT_PINNED'],
    ['damaged.zip', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00), 'FILE_UNREADABLE'],
    ['key.txt', new TextEncoder().encode('no key'), 'FILE_UNREADABLE'],
  ])('malformed, as %s, is refused by name', async (name, content, code) => {
    const path = offered(name, content);
    expect(await importAnchors(store(), [path])).toMatchObject([{ outcome: 'refused', failure: { code } }]);
  });
});

describe('the key of a test folder', () => {
  it('is its first .bin, and there need be none', async () => {
    expect(await testDeliveryKey(folder)).toEqual({ state: 'absent' });
    offered('key.bin', OTHER_KEY);
    expect(await testDeliveryKey(folder)).toMatchObject({ state: 'usable', key: { profile: 'test' } });
    offered('a.bin', new Uint8Array(3));
    expect(await testDeliveryKey(folder)).toEqual({ state: 'unusable' });
    expect(await testDeliveryKey(join(folder, 'nowhere'))).toEqual({ state: 'absent' });
  });
});

// The simulated My Number card through other people's eyes: OpenSC's jpki driver reads it over pcscd, and openssl verifies
// what it signs. None of our terminal's code takes part.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMyNumberProfile } from '../../src/simulator/my-number-card/profiles/catalogue.ts';
import { type PlacedMyNumberCard, placeOnReader } from './my-number-card.ts';

const MODULE = [
  '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so',
  '/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so',
].find(existsSync);
/** pcscd looks at a card every 200 to 400 ms. */
const LOOK_INTERVAL_MS = 600;
const FILES = { '1': 'JPKI/000A', '2': 'JPKI/0001', '3': 'JPKI/000B', '4': 'JPKI/0002' } as const;

let placed: PlacedMyNumberCard;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opensc-'));
  placed = await placeOnReader('mnc-valid');
  await delay(2 * LOOK_INTERVAL_MS);
});

afterAll(async () => {
  await placed.remove();
  await rm(folder, { recursive: true });
  await delay(LOOK_INTERVAL_MS);
});

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Not synchronous: the card is played by this process. */
function run(program: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { encoding: 'utf8', timeout: 20_000 }, (failure, out, err) => {
      const status = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : -1;
      resolve({ status, out, err });
    });
  });
}

async function succeed(program: string, ...args: readonly string[]): Promise<string> {
  const { status, out, err } = await run(program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${err}`);
  return out;
}

function derOf(pem: string): Buffer {
  const body = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/.exec(pem)?.[1] ?? '';
  return Buffer.from(body, 'base64');
}

async function contentsOf(id: keyof typeof FILES): Promise<Buffer> {
  const { files } = await loadMyNumberProfile('mnc-valid');
  return Buffer.from(files.get(FILES[id]) ?? []);
}

describe('OpenSC', () => {
  it('knows the card by its application, whatever its answer to reset', async () => {
    expect(await succeed('opensc-tool', '-r', '0', '-n')).toMatch(/jpki/i);
    const atr = (await succeed('opensc-tool', '-r', '0', '-a')).replace(/[:\s]/g, '').toUpperCase();
    expect(atr).toContain(Buffer.from(placed.card.atr).toString('hex').toUpperCase());
  });

  it('lists both PINs with the tries of the card', async () => {
    const list = await succeed('pkcs15-tool', '-r', '0', '--list-pins');
    expect(list).toContain('User Authentication PIN');
    expect(list).toContain('Digital Signature PIN');
    expect(triesIn(list)).toEqual([3, 5]);
  });

  it.each(['1', '3', '4'] as const)('reads certificate %s as it is on the card', async (id) => {
    const pem = await succeed('pkcs15-tool', '-r', '0', '--read-certificate', id);
    expect(derOf(pem).equals(await contentsOf(id))).toBe(true);
  });

  it('reads the signature certificate with its password and not without', async () => {
    const without = await run('pkcs15-tool', '-r', '0', '--read-certificate', '2');
    expect(derOf(without.out)).toHaveLength(0);
    const pin = ['--verify-pin', '--auth-id', '2', '--pin', 'SIGN1234'];
    const pem = await succeed('pkcs15-tool', '-r', '0', '--read-certificate', '2', ...pin);
    expect(derOf(pem).equals(await contentsOf('2'))).toBe(true);
    expect(placed.card.triesLeft('JPKI/001B')).toBe(5);
  });

  it.each([
    ['0', '01', '1234', '1'],
    ['1', '02', 'SIGN1234', '2'],
  ] as const)('signs on slot %s with key %s, and openssl verifies it', async (slot, id, pin, certificate) => {
    const [message, signature, key] = ['message', 'signature', 'key.pem'].map((name) =>
      join(folder, `${slot}-${name}`),
    ) as [string, string, string];
    await writeFile(message, `a message for slot ${slot}`);
    await pkcs11(
      ...['--slot', slot, '--login', '--pin', pin, '--sign', '--mechanism', 'SHA256-RSA-PKCS'],
      ...['--id', id, '-i', message, '-o', signature],
    );
    const der = join(folder, `${slot}.cer`);
    await writeFile(der, await contentsOf(certificate));
    const publicKey = await succeed('openssl', 'x509', '-inform', 'DER', '-in', der, '-pubkey', '-noout');
    await writeFile(key, publicKey);
    const verify = ['dgst', '-sha256', '-verify', key, '-signature', signature];
    expect(await succeed('openssl', ...verify, message)).toContain('Verified OK');
    await writeFile(message, 'another message');
    expect((await run('openssl', ...verify, message)).status).not.toBe(0);
    expect(await readFile(signature)).toHaveLength(256);
  });

  it('has its wrong PIN counted once, and its right one forgiven', async () => {
    const login = (pin: string) =>
      run('pkcs11-tool', '--module', moduleFile(), '--slot', '0', '--login', '--pin', pin, '-O');
    const { status, err } = await login('9999');
    expect(status).not.toBe(0);
    expect(err).toContain('CKR_PIN_INCORRECT');
    expect(placed.card.triesLeft('JPKI/0018')).toBe(2);
    expect(triesIn(await succeed('pkcs15-tool', '-r', '0', '--list-pins'))).toEqual([2, 5]);
    expect((await login('1234')).status).toBe(0);
    expect(placed.card.triesLeft('JPKI/0018')).toBe(3);
  });
});

function triesIn(list: string): readonly number[] {
  return Array.from(list.matchAll(/Tries left\s*:\s*(\d+)/g), ([, digits]) => Number(digits));
}

function moduleFile(): string {
  if (MODULE === undefined) throw new Error('opensc-pkcs11.so is not installed');
  return MODULE;
}

function pkcs11(...args: readonly string[]): Promise<string> {
  return succeed('pkcs11-tool', '--module', moduleFile(), ...args);
}

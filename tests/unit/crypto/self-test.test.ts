import { afterEach, describe, expect, it, vi } from 'vitest';
import { aesCbc, tdesCbc } from '../../../src/crypto/cbc.ts';
import {
  KNOWN_ANSWERS,
  type KnownAnswer,
  requireCryptoSelfTest,
  runCryptoSelfTest,
} from '../../../src/crypto/self-test.ts';
import { appError } from '../../support/app-errors.ts';

const PRIMITIVES = [
  'tdes-cbc',
  'aes-128-cbc',
  'retail-mac',
  'aes-cmac',
  'sha-1',
  'sha-256',
  'sha-384',
  'rsa-2048-sha-256',
  'ecdsa-p-384-sha-256',
];

const SIGNATURES = ['rsa-2048-sha-256', 'ecdsa-p-384-sha-256'];

const right: KnownAnswer = { primitive: 'right', check: () => true };
const wrong: KnownAnswer = { primitive: 'wrong', check: () => false };
const absent: KnownAnswer = {
  primitive: 'absent',
  check: () => {
    throw new TypeError('no such algorithm');
  },
};
const refusing: KnownAnswer = {
  primitive: 'refusing',
  check: () => Promise.reject(new Error('not supported')),
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('runCryptoSelfTest', () => {
  it('finds every primitive right in this runtime', async () => {
    expect(await runCryptoSelfTest()).toEqual(PRIMITIVES.map((primitive) => ({ primitive, ok: true })));
  });

  it('counts a wrong answer, a throw and a rejection alike as failed', async () => {
    expect(await runCryptoSelfTest([right, wrong, absent, refusing])).toEqual([
      { primitive: 'right', ok: true },
      { primitive: 'wrong', ok: false },
      { primitive: 'absent', ok: false },
      { primitive: 'refusing', ok: false },
    ]);
  });

  it.each([
    { primitive: 'tdes-cbc', cipher: tdesCbc, direction: 'encrypt' },
    { primitive: 'tdes-cbc', cipher: tdesCbc, direction: 'decrypt' },
    { primitive: 'aes-128-cbc', cipher: aesCbc, direction: 'encrypt' },
    { primitive: 'aes-128-cbc', cipher: aesCbc, direction: 'decrypt' },
  ] as const)('finds $primitive that cannot $direction', async ({ primitive, cipher, direction }) => {
    vi.spyOn(cipher, direction).mockReturnValue(new Uint8Array(cipher.blockSize));
    const failed = (await runCryptoSelfTest()).filter(({ ok }) => !ok);
    expect(failed).toEqual([{ primitive, ok: false }]);
  });

  it.each([true, false])('finds a verification that always says %s', async (verdict) => {
    vi.spyOn(globalThis.crypto.subtle, 'verify').mockResolvedValue(verdict);
    const failed = (await runCryptoSelfTest()).filter(({ ok }) => !ok).map(({ primitive }) => primitive);
    expect(failed).toEqual(SIGNATURES);
  });

  it('finds a runtime that cannot import the keys', async () => {
    vi.spyOn(globalThis.crypto.subtle, 'importKey').mockRejectedValue(new Error('unsupported curve'));
    const failed = (await runCryptoSelfTest()).filter(({ ok }) => !ok).map(({ primitive }) => primitive);
    expect(failed).toEqual(SIGNATURES);
  });
});

describe('requireCryptoSelfTest', () => {
  it('lets a sound runtime through', async () => {
    await expect(requireCryptoSelfTest()).resolves.toBeUndefined();
  });

  it('names the first primitive that failed', async () => {
    await expect(requireCryptoSelfTest([right, wrong, absent])).rejects.toThrow(
      appError('CRYPTO_SELF_TEST_FAILED', { primitive: 'wrong' }),
    );
  });
});

describe('the list of known answers', () => {
  it('names every primitive once', () => {
    expect(KNOWN_ANSWERS.map(({ primitive }) => primitive)).toEqual(PRIMITIVES);
  });
});

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/errors/app-error.ts';
import { openBox, sealBox } from '../../../../src/host/readiness/passphrase-box.ts';

const PASSPHRASE = 'correct horse battery';
const CONTENT = new TextEncoder().encode('{"E":"2027-01-15"}');
/** Counts, so that a box is the same every time. */
const counting = (length: number) => Uint8Array.from({ length }, (_, index) => index);

let text: string;

beforeAll(async () => {
  text = await sealBox(CONTENT, PASSPHRASE, counting);
});

function sealed(): Promise<string> {
  return Promise.resolve(text);
}

interface Box {
  kdf: Record<string, unknown> & { salt?: unknown };
  cipher: Record<string, unknown>;
  [key: string]: unknown;
}

async function changed(change: (box: Box) => void): Promise<string> {
  const box = JSON.parse(await sealed()) as Box;
  change(box);
  return JSON.stringify(box);
}

function damaged(reason: string) {
  return { code: 'FILE_DAMAGED', facts: { reason } };
}

describe('a box', () => {
  it('opens with its passphrase', async () => {
    expect(await openBox(await sealed(), PASSPHRASE)).toEqual(CONTENT);
  });

  it('is the envelope that is written down', async () => {
    expect(JSON.parse(await sealed())).toEqual({
      format: 'zairyu-desk-box',
      version: 1,
      kdf: { name: 'scrypt', N: 32_768, r: 8, p: 1, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
      cipher: {
        name: 'aes-256-gcm',
        iv: 'AAECAwQFBgcICQoL',
        tag: expect.stringMatching(/^.{24}$/) as string,
      },
      data: expect.stringMatching(/^.{24}$/) as string,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('shows nothing of what is inside, and never looks the same twice', async () => {
    const text = await sealBox(CONTENT, PASSPHRASE);
    expect(Buffer.from(text).toString('latin1')).not.toContain('2027');
    expect(await sealBox(CONTENT, PASSPHRASE)).not.toBe(text);
  });

  it('opens however the same characters were composed', async () => {
    const box = await sealBox(CONTENT, 'パスワードはながい言葉');
    expect(await openBox(box, 'パスワードはながい言葉'.normalize('NFD'))).toEqual(CONTENT);
  });

  it('opens after its JSON was written anew by an editor', async () => {
    const box = JSON.stringify(JSON.parse(await sealed()));
    expect(await openBox(box, PASSPHRASE)).toEqual(CONTENT);
  });

  it('does not open with another passphrase, and says so', async () => {
    await expect(openBox(await sealed(), `${PASSPHRASE} `)).rejects.toMatchObject({
      code: 'FILE_PASSPHRASE_WRONG',
    });
  });
});

describe('a box that was damaged', () => {
  it.each([
    ['cut off', async () => (await sealed()).slice(0, -40), 'not-json'],
    ['of another program', () => Promise.resolve('{"format":"other"}'), 'envelope'],
    ['of a later version', () => changed((box) => (box['version'] = 2)), 'envelope'],
    ['with something added', () => changed((box) => (box['note'] = 'x')), 'envelope'],
    ['with a short salt', () => changed(({ kdf }) => (kdf['salt'] = 'AAAA')), 'envelope'],
    ['with a short tag', () => changed(({ cipher }) => (cipher['tag'] = 'AAAAAA==')), 'envelope'],
    ['with another octet', () => changed((box) => (box['data'] = flipped(box['data']))), 'digest'],
    ['with another tag', () => changed(({ cipher }) => (cipher['tag'] = flipped(cipher['tag']))), 'digest'],
  ])('%s is told from a wrong passphrase', async (_, text, reason) => {
    await expect(openBox(await text(), PASSPHRASE)).rejects.toMatchObject(damaged(reason));
  });

  it.each([
    ['a gigabyte', { N: 1_048_576 }],
    ['no power of two', { N: 32_767 }],
    ['hardly any work', { N: 2 }],
    ['another block size', { r: 64 }],
    ['much parallel work', { p: 1000 }],
  ])('may not ask for %s', async (_, kdf) => {
    const text = await changed((box) => Object.assign(box.kdf, kdf));
    await expect(openBox(text, PASSPHRASE)).rejects.toMatchObject(damaged('envelope'));
  });
});

it('a box with one character changed opens as it was or is refused by name', async () => {
  // Without the white space, where a change is none and every opening takes its tenth of a second.
  const compact = JSON.stringify(JSON.parse(text));
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: compact.length - 1 }),
      fc.string({ maxLength: 1 }),
      async (at, character) => {
        const opened = openBox(compact.slice(0, at) + character + compact.slice(at + 1), PASSPHRASE);
        const outcome = await opened.then(
          (content) => new TextDecoder().decode(content),
          (thrown: unknown) => (thrown instanceof AppError ? thrown.code : thrown),
        );
        expect([new TextDecoder().decode(CONTENT), 'FILE_DAMAGED']).toContain(outcome);
      },
    ),
  );
});

it('the most work that may be asked for is done', async () => {
  const N = 131_072;
  const box = JSON.parse(await sealed()) as Box;
  const kdf = { ...box.kdf, N };
  // Sealed with less work: the key is another one, and that it is found out shows that the work was done.
  const parts = ['zairyu-desk-box', 1, 'scrypt', N, 8, 1, kdf.salt];
  const { iv, tag } = box.cipher;
  const sha256 = createHash('sha256')
    .update([...parts, 'aes-256-gcm', iv, tag, box['data']].join('\n'))
    .digest('hex');
  await expect(openBox(JSON.stringify({ ...box, kdf, sha256 }), PASSPHRASE)).rejects.toMatchObject({
    code: 'FILE_PASSPHRASE_WRONG',
  });
}, 30_000);

/** The first character of a base64 text is another one. */
function flipped(value: unknown): string {
  const text = String(value);
  return `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { openBox, sealBox } from '../../../../src/host/readiness/passphrase-box.ts';
import {
  openReadiness,
  type ReadinessToSave,
  saveReadiness,
} from '../../../../src/host/readiness/saved-readiness.ts';
import { dateLiteral } from '../../../../src/time/jst-date.ts';

const PASSPHRASE = 'correct horse battery';
const CHECK: ReadinessToSave = {
  savedOn: dateLiteral('2026-11-20'),
  procedure: 'P3',
  combo: ['P6'],
  facts: {
    card: '05',
    status: '技術・人文知識・国際業務',
    period: '3年',
    E: '2027-01-15',
    filed: null,
    os: 'unknown',
    in_japan: true,
    auth_tries: 3,
  },
  include: {},
};

let file: Uint8Array;

beforeAll(async () => {
  file = await saveReadiness(CHECK, PASSPHRASE);
});

function boxed(content: unknown): Promise<Uint8Array> {
  return sealBox(new TextEncoder().encode(JSON.stringify(content)), PASSPHRASE).then((text) =>
    new TextEncoder().encode(text),
  );
}

describe('a saved check', () => {
  it('comes back as it was, without what was not known', async () => {
    const { os: unknown, ...facts } = CHECK.facts;
    expect(unknown).toBe('unknown');
    expect(await openReadiness(file, PASSPHRASE)).toEqual({
      savedOn: '2026-11-20',
      procedure: 'P3',
      combo: ['P6'],
      facts,
      cardNumber: null,
    });
  });

  it('holds the card number only where the person ticked it', async () => {
    const ticked = await saveReadiness({ ...CHECK, include: { cardNumber: 'AB12345678CD' } }, PASSPHRASE);
    expect(await openReadiness(ticked, PASSPHRASE)).toMatchObject({ cardNumber: 'AB12345678CD' });
    const plain = await openBox(new TextDecoder().decode(file), PASSPHRASE);
    expect(new TextDecoder().decode(plain)).not.toMatch(/cardNumber|pin|serial/i);
  });

  it.each([
    ['an unknown name', { pin: '1234' }],
    ['a value that cannot be', { E: '2027-02-30' }],
    ['twelve digits', { os: '1234 5678 9012' }],
    ['twelve full-width digits', { status: '１２３４５６７８９０１２' }],
  ])('is not made with %s', async (_, facts) => {
    await expect(saveReadiness({ ...CHECK, facts }, PASSPHRASE)).rejects.toMatchObject({
      code: 'FACTS_INVALID',
    });
  });
});

describe('a file that is offered', () => {
  it('with the wrong passphrase is not opened', async () => {
    await expect(openReadiness(file, 'correct horse bottery')).rejects.toMatchObject({
      code: 'FILE_PASSPHRASE_WRONG',
    });
  });

  it.each([
    ['too large', () => Promise.resolve(new Uint8Array(65_537)), 'too-large'],
    ['no text', () => Promise.resolve(Uint8Array.of(0xff, 0xfe)), 'utf-8'],
    ['a box of something else', () => boxed({ hello: 1 }), 'content'],
    [
      'a check of facts that cannot be',
      () => boxed({ savedOn: '2026-11-20', question: { procedure: 'P3', E: 5 }, include: {} }),
      'facts',
    ],
    ['a check of no procedure', () => boxed({ savedOn: '2026-11-20', question: {}, include: {} }), 'facts'],
    [
      'a check with another number in it',
      () =>
        boxed({
          savedOn: '2026-11-20',
          question: { procedure: 'P3' },
          include: { cardNumber: '123456789012' },
        }),
      'content',
    ],
  ])('is refused when it is %s', async (_, offered, reason) => {
    await expect(openReadiness(await offered(), PASSPHRASE)).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      facts: { reason },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { detectCardType } from '../../../src/cards/detect.ts';
import { OTHER_CARD_PROBES } from '../../../src/cards/other-cards.ts';
import { PlainChannel } from '../../../src/iso7816/plain-channel.ts';
import { appError } from '../../support/app-errors.ts';
import { AnsweringLink, ScriptedLink } from '../../support/scripted-link.ts';

const READ_CARD_TYPE = '00B08A0000';
const SELECT_MF = '00A40000023F00';
const RESIDENCE_CARD_ATR = fromHex('3B88800100000000B381A1009A');
const FELICA_ATR = fromHex('3B8F8001804F0CA00000030611003B0000000042');

/** A card that says `file` when asked for its type, and has the applications of `applications`. */
async function detect(
  file: string,
  { applications = [], atr = RESIDENCE_CARD_ATR }: { applications?: string[]; atr?: Uint8Array } = {},
): Promise<string> {
  const link = new AnsweringLink((command) => {
    const sent = toHex(command);
    if (sent === READ_CARD_TYPE) return fromHex(file);
    return fromHex(applications.some((aid) => sent.includes(aid)) ? '9000' : '6A82');
  });
  return detectCardType(new PlainChannel(link), atr);
}

function aidOf(card: string): string {
  const probe = OTHER_CARD_PROBES.find(({ looksLike }) => looksLike === card);
  return probe === undefined ? '' : toHex(probe.aid);
}

describe('the type of a card', () => {
  it.each([
    { file: 'C101319000', type: '1' },
    { file: 'C101329000', type: '2' },
    { file: 'C10230359000', type: '05' },
    { file: 'C10230369000', type: '06' },
    { file: 'C102303500009000', type: '05' },
    { file: 'C1810230359000', type: '05' },
  ])('$file is read as $type', async ({ file, type }) => {
    expect(await detect(file)).toBe(type);
  });

  it('costs one short command that fits both generations', async () => {
    const link = new ScriptedLink([{ send: READ_CARD_TYPE, recv: 'C10230359000' }]);
    expect(await detectCardType(new PlainChannel(link), RESIDENCE_CARD_ATR)).toBe('05');
    expect(link.finished).toBe(true);
  });

  it('is asked for again with the length a card insists on', async () => {
    const link = new ScriptedLink([
      { send: READ_CARD_TYPE, recv: '6C04' },
      { send: '00B08A0004', recv: 'C10230359000' },
    ]);
    expect(await detectCardType(new PlainChannel(link), RESIDENCE_CARD_ATR)).toBe('05');
  });

  it('is read from the MF when another program has left a DF current', async () => {
    const link = new ScriptedLink([
      { send: READ_CARD_TYPE, recv: '6A82' },
      { send: SELECT_MF, recv: '9000' },
      { send: READ_CARD_TYPE, recv: 'C101329000' },
    ]);
    expect(await detectCardType(new PlainChannel(link), RESIDENCE_CARD_ATR)).toBe('2');
    expect(link.finished).toBe(true);
  });

  it('does not depend on the ATR', async () => {
    for (const atr of ['', '3B8180018080', '3B8F8001804F0CA00000030611003B0000000042']) {
      expect(await detect('C101319000', { atr: fromHex(atr) })).toBe('1');
    }
  });

  it.each([
    { file: 'C10230379000', length: 2 },
    { file: 'C10230389000', length: 2 },
    { file: 'C101339000', length: 1 },
    { file: 'C10239399000', length: 2 },
  ])('$file is a residence card of a type this version does not know', async ({ file, length }) => {
    await expect(detect(file)).rejects.toThrow(appError('CARD_SPEC_VERSION_UNKNOWN', { length }));
  });
});

describe('a card that is no residence card', () => {
  it.each(['my-number-card', 'juki-card', 'driving-licence', 'passport', 'payment-card'])(
    'is told by its application: %s',
    async (card) => {
      await expect(detect('6A82', { applications: [aidOf(card)] })).rejects.toThrow(
        appError('CARD_UNSUPPORTED', { looksLike: card, sw: '6A82' }),
      );
    },
  );

  it('is told by the ATR when it is FeliCa, which answers no selection', async () => {
    const link = new ScriptedLink([
      { send: READ_CARD_TYPE, recv: '6981' },
      { send: SELECT_MF, recv: '6981' },
    ]);
    await expect(detectCardType(new PlainChannel(link), FELICA_ATR)).rejects.toThrow(
      appError('CARD_UNSUPPORTED', { looksLike: 'felica', sw: '6981' }),
    );
    expect(link.finished).toBe(true);
  });

  it('is unknown when nothing it says is known', async () => {
    await expect(detect('6D00')).rejects.toThrow(
      appError('CARD_UNSUPPORTED', { looksLike: 'unknown', sw: '6D00' }),
    );
  });

  it.each([
    ['a file cut by a fixed length', 'C102309000'],
    ['another data object', 'C001319000'],
    ['a type that is no number', 'C10241419000'],
    ['three digits', 'C1033030359000'],
    ['an empty type', 'C1009000'],
    ['nothing', '9000'],
    ['a blank file', '000000009000'],
    ['octets without structure', 'FFFFFFFFFF9000'],
  ])('is not mistaken for one by %s in the file', async (_, file) => {
    await expect(detect(file)).rejects.toThrow(
      appError('CARD_UNSUPPORTED', { looksLike: 'unknown', sw: '9000' }),
    );
  });

  it('is never sent a handshake', async () => {
    const sent: string[] = [];
    const link = new AnsweringLink((command) => {
      sent.push(toHex(command.subarray(0, 2)));
      return fromHex('6A82');
    });
    await expect(detectCardType(new PlainChannel(link), RESIDENCE_CARD_ATR)).rejects.toThrow();
    expect(new Set(sent)).toEqual(new Set(['00B0', '00A4']));
  });
});

describe('a card that leaves during detection', () => {
  it('ends it with the error of the link', async () => {
    await expect(detect('')).rejects.toThrow(appError('APDU_SHORT_RESPONSE', { length: 0 }));
  });
});

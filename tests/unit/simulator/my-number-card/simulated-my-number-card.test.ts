// The card's side of the exchange, by the contract of the collected facts: which command is answered how, in which order
// conditions are looked at, what a PIN's counter does.

import { verify as verifySignature, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../../src/bytes/hex.ts';
import { appError } from '../../../support/app-errors.ts';
import { holderSignature } from '../../../generators/jpki/holder-keys.ts';
import { SELECT_INPUT, SELECT_JPKI, selectEf, spokenTo, verify } from './chip.ts';

const QUERY = '00200080';
const DIGEST_INFO = '3031300D060960864801650304020105000420';
const DIGEST_OF_ABC = 'BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD';
const SIGN_ABC = `802A008033${DIGEST_INFO}${DIGEST_OF_ABC}00`;

async function last(profile: string, ...commands: readonly string[]): Promise<string | undefined> {
  const { say } = await spokenTo(profile);
  return (await say(...commands)).at(-1);
}

describe('selection', () => {
  it.each([
    ['公的個人認証AP', SELECT_JPKI, '9000'],
    ['券面事項入力補助AP', SELECT_INPUT, '9000'],
    ['part of a name', '00A4040C05D392F00026', '6A82'],
    // What OpenSC asks for before it comes to this card.
    ['MuscleCard', '00A4040C06A00000000101', '6A82'],
    ['PIV', '00A4040C09A00000030800001000', '6A82'],
    ['OpenPGP', '00A4040C06D27600012401', '6A82'],
    ['在留AP', '00A4040C10D392F0004F0100000000000000000000', '6A82'],
    ['the MF, right after power', '00A40000', '6A86'],
    ['an application, with FCI', '00A404000AD392F000260100000001', '6A86'],
    ['a file without an application', selectEf('000A'), '6A82'],
  ])('of %s', async (_, command, answer) => {
    expect(await last('mnc-valid', command)).toBe(answer);
  });

  it.each([
    ['000A', '9000'],
    ['0018', '9000'],
    ['0017', '9000'],
    ['00FF', '6A82'],
    ['0A', '6700'],
  ])('of file %s below the application is %s', async (fid, answer) => {
    const lc = fid.length === 2 ? '01' : '02';
    expect(await last('mnc-valid', SELECT_JPKI, `00A4020C${lc}${fid}`)).toBe(answer);
  });

  it('of the MF does not leave the application', async () => {
    const { say } = await spokenTo();
    expect((await say(SELECT_JPKI, '00A40000', '00A40000023F00', '00B0860004')).slice(1)).toEqual([
      '9000',
      '6A82',
      '4A504B499000',
    ]);
  });
});

describe('classes and instructions', () => {
  it.each([
    ['01A4040C0AD392F000260100000001', '6881'],
    ['10A4040C0AD392F000260100000001', '6E00'],
    ['0CB0860000', '6E00'],
    ['FFCA000000', '6E00'],
    ['0084000008', '6D00'],
    ['80AE0000', '6D00'],
    ['00CADF3000', '6A88'],
    ['00CB3FFF00', '6D00'],
    ['00A4', '6700'],
  ])('%s is %s', async (command, answer) => {
    expect(await last('mnc-valid', command)).toBe(answer);
  });
});

describe('READ BINARY', () => {
  it.each([
    ['of no file', ['00B0000004'], '6986'],
    ['of a key', [selectEf('0017'), '00B0000004'], '6981'],
    ['of a PIN', [selectEf('0018'), '00B0000004'], '6981'],
    ['of the signature certificate', [selectEf('0001'), '00B0000004'], '6982'],
    ['of it by short identifier', ['00B0810004'], '6982'],
    ['past the end', [selectEf('0008'), '00B0000303'], '6B00'],
    ['of an unknown short identifier', ['00B0870004'], '6A82'],
    ['without Le', [selectEf('0008'), '00B00000'], '6700'],
    ['in extended form', [selectEf('0008'), '00B00000000000'], '6700'],
    ['up to the end', [selectEf('0008'), '00B0000100'], '8F009000'],
    ['by short identifier, from an offset', ['00B0880101'], '8F9000'],
  ])('%s', async (_, commands, answer) => {
    expect(await last('mnc-valid', SELECT_JPKI, ...commands)).toBe(answer);
  });

  it('fills files with FF behind what they hold', async () => {
    expect(await last('mnc-valid', SELECT_JPKI, selectEf('000A'), '00B007FC04')).toBe('FFFFFFFF9000');
  });

  it('by short identifier makes the file the current one', async () => {
    expect(await last('mnc-valid', SELECT_JPKI, '00B0880001', '00B0000001')).toBe('8F9000');
  });

  it('of an individual number needs the PIN too', async () => {
    expect(await last('mnc-valid', SELECT_INPUT, selectEf('0001'), '00B0000011')).toBe('6982');
  });
});

describe('GET DATA', () => {
  it('gives the expiry of the card while no application is selected', async () => {
    const { say } = await spokenTo();
    expect(await say('00CA00F200', SELECT_JPKI, '00CA00F200')).toEqual([
      '32303336303330389000',
      '9000',
      '6A88',
    ]);
  });

  it('gives nothing on a card that has no such object', async () => {
    expect(await last('mnc-substitute-characters', '00CA00F200')).toBe('6A88');
  });
});

describe('VERIFY', () => {
  it.each([
    ['of no file', [QUERY], '6986'],
    ['of a file that is no PIN', [selectEf('000A'), QUERY], '6981'],
    ['with a reference that names none', [selectEf('0018'), '00200000'], '6A86'],
    ['without data tells the tries', [selectEf('001B'), QUERY], '63C5'],
    ['by short identifier too', ['00200098'], '63C3'],
  ])('%s', async (_, commands, answer) => {
    expect(await last('mnc-valid', SELECT_JPKI, ...commands)).toBe(answer);
  });

  it('counts down over taps and resets, blocks at none, and stays blocked', async () => {
    const { card, say } = await spokenTo();
    const wrong = [SELECT_JPKI, selectEf('0018'), verify('0000')];
    expect((await say(...wrong)).at(-1)).toBe('63C2');
    card.reset();
    expect((await say(...wrong)).at(-1)).toBe('63C1');
    card.powerOff();
    card.powerOn();
    expect((await say(...wrong)).at(-1)).toBe('63C0');
    expect((await say(...wrong, QUERY, verify('1234'))).slice(2)).toEqual(['6984', '63C0', '6984']);
    expect(card.triesLeft('JPKI/0018')).toBe(0);
    expect((await spokenTo()).card.triesLeft('JPKI/0018')).toBe(3);
  });

  it('gives all tries back when the PIN is right, and still tells them afterwards', async () => {
    const { say } = await spokenTo();
    const answers = await say(SELECT_JPKI, selectEf('0018'), verify('0000'), verify('1234'), QUERY);
    expect(answers.slice(2)).toEqual(['63C2', '9000', '63C3']);
  });

  it('keeps one counter per PIN', async () => {
    const { card, say } = await spokenTo();
    await say(SELECT_JPKI, selectEf('001B'), verify('WRONG1'));
    expect(
      ['JPKI/0018', 'JPKI/001B', 'INPUT/0011'].map((path) => card.triesLeft(path as 'JPKI/0018')),
    ).toEqual([3, 4, 3]);
  });

  it('is undone by a wrong PIN, by any selection of an application and by losing power, not by a reset', async () => {
    const { card, say } = await spokenTo();
    const open = [SELECT_JPKI, selectEf('001B'), verify('SIGN1234')];
    const read = [selectEf('0001'), '00B0000001'];
    expect((await say(...open, ...read)).at(-1)).toBe('309000');
    card.reset();
    expect((await say(...read)).at(-1)).toBe('309000');
    expect((await say(selectEf('001B'), verify('WRONG1'), ...read)).at(-1)).toBe('6982');
    expect((await say(...open, SELECT_JPKI, ...read)).at(-1)).toBe('6982');
    await say(...open);
    card.powerOff();
    card.powerOn();
    expect((await say(SELECT_JPKI, ...read)).at(-1)).toBe('6982');
  });
});

describe('COMPUTE DIGITAL SIGNATURE', () => {
  const open = [SELECT_JPKI, selectEf('0018'), verify('1234')];

  it.each([
    ['of no file', [SELECT_JPKI, SIGN_ABC], '6986'],
    ['with a file that is no key', [...open, selectEf('000A'), SIGN_ABC], '6981'],
    ['without the PIN', [SELECT_JPKI, selectEf('0017'), SIGN_ABC], '6982'],
    ['with the other key', [...open, selectEf('001A'), SIGN_ABC], '6982'],
    ['over nothing', [...open, selectEf('0017'), '802A008000'], '6700'],
    ['over more than fits', [...open, selectEf('0017'), `802A0080F6${'00'.repeat(246)}00`], '6700'],
    ['padded otherwise', [...open, selectEf('0017'), SIGN_ABC.replace('802A00', '802A04')], '6A86'],
  ])('%s', async (_, commands, answer) => {
    expect(await last('mnc-valid', ...commands)).toBe(answer);
  });

  it('verifies with the certificate of the card', async () => {
    const { card, say } = await spokenTo();
    const answer = (await say(...open, selectEf('0017'), SIGN_ABC)).at(-1) ?? '';
    const signature = fromHex(answer.slice(0, -4));
    const certificate = new X509Certificate(card.profile.files.get('JPKI/000A') ?? new Uint8Array(0));
    expect(answer.slice(-4)).toBe('9000');
    expect(verifySignature('sha256', Buffer.from('abc'), certificate.publicKey, signature)).toBe(true);
    expect(signature).toEqual(holderSignature('holder-a-authentication', new TextEncoder().encode('abc')));
  });

  it('serves as often as it is asked while the PIN stands', async () => {
    const { say } = await spokenTo();
    const answers = await say(
      ...open,
      selectEf('0017'),
      SIGN_ABC,
      SIGN_ABC,
      SIGN_ABC.replace('0080', '0097'),
    );
    expect(new Set(answers.slice(4))).toHaveProperty('size', 1);
  });
});

describe('habits', () => {
  it('first-6f00 answers one command after power with 6F00', async () => {
    const { card, say } = await spokenTo('mnc-valid', ['first-6f00']);
    expect(await say(SELECT_JPKI, SELECT_JPKI)).toEqual(['6F00', '9000']);
    card.reset();
    expect(await say(SELECT_JPKI)).toEqual(['9000']);
    card.powerOn();
    expect(await say(SELECT_JPKI)).toEqual(['6F00']);
  });

  it('no-sfi refuses short identifiers', async () => {
    const { say } = await spokenTo('mnc-valid', ['no-sfi']);
    expect((await say(SELECT_JPKI, '00B0860000', '00200098')).slice(1)).toEqual(['6A86', '6A86']);
  });

  it('blocked-6983 is the other word for blocked', async () => {
    const { say } = await spokenTo('mnc-signature-locked', ['blocked-6983']);
    expect((await say(SELECT_JPKI, selectEf('001B'), verify('SIGN1234'))).at(-1)).toBe('6983');
  });

  it('get-response hands data over in a second command', async () => {
    const { say } = await spokenTo('mnc-valid', ['get-response']);
    expect((await say(SELECT_JPKI, '00B0880003', '00C0000003')).slice(1)).toEqual(['6103', '8F8F009000']);
  });

  it('a card without power is mute', async () => {
    const { card, say } = await spokenTo();
    card.powerOff();
    await expect(say(SELECT_JPKI)).rejects.toThrow(appError('CARD_MUTE'));
  });
});

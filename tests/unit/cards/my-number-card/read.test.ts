import { describe, expect, it } from 'vitest';
import { decodeMyNumberCard } from '../../../../src/cards/my-number-card/decode.ts';
import { signNonce } from '../../../../src/cards/my-number-card/challenge.ts';
import { readBasicAttributes } from '../../../../src/cards/my-number-card/input-support/read.ts';
import { readSignatureCertificate } from '../../../../src/cards/my-number-card/jpki/read.ts';
import { readMyNumberCard } from '../../../../src/cards/my-number-card/read.ts';
import { MY_NUMBER_SIMULATOR_ANCHORS } from '../../../../src/simulator/my-number-card/anchors.ts';
import { MY_NUMBER_PROFILE_NAMES } from '../../../../src/simulator/my-number-card/profiles/catalogue.ts';
import { appError } from '../../../support/app-errors.ts';
import { filesTouched } from './files-touched.ts';
import { channelTo, confirmed, pinOf, pinsSent, tappedCard } from './tapped-card.ts';

const random = { bytes: (length: number) => new Uint8Array(length).fill(0x5a) };
const cas = MY_NUMBER_SIMULATOR_ANCHORS.map(({ der }) => der);

describe('a reading without any PIN', () => {
  it('takes all that is free in 28 short commands, and spends nothing', async () => {
    const { card, channel, exchanges } = await tappedCard();
    const document = decodeMyNumberCard(await readMyNumberCard(channel));
    expect(document.jpki.certificates['user-authentication'].state).toBe('read');
    expect(document.jpki.certificates['digital-signature'].state).toBe('locked');
    expect(Object.values(document.jpki.caCertificates).map(({ state }) => state)).toEqual(['read', 'read']);
    expect(document.tries).toEqual({
      'user-authentication': 3,
      'digital-signature': 5,
      'input-support': 3,
    });
    expect(document.cardExpiry).toBe('2036-03-08');
    expect(exchanges).toHaveLength(28);
    expect(pinsSent(exchanges)).toBe(0);
    expect(exchanges.every(({ command }) => command.length <= 5 + 10 + 1)).toBe(true);
    expect(card.triesLeft('JPKI/0018')).toBe(3);
  });

  it('gives the same capture in less than two thirds of the octets when the CAs are at hand', async () => {
    const [whole, recognised] = [await tappedCard(), await tappedCard()];
    const received = (exchanges: typeof whole.exchanges) =>
      exchanges.reduce((sum, { answer }) => sum + answer.length, 0);
    const capture = await readMyNumberCard(whole.channel);
    expect(await readMyNumberCard(recognised.channel, cas)).toEqual(capture);
    expect(recognised.exchanges).toHaveLength(19);
    expect(received(recognised.exchanges)).toBeLessThan((received(whole.exchanges) * 2) / 3);
  });

  it.each([
    ['first-6f00', 29],
    ['no-sfi', 34],
    ['small-buffer', 30],
    ['get-response', 48],
  ])('comes to the same over a card or reader with the habit %s', async (habit, apdus) => {
    const capture = await readMyNumberCard((await tappedCard()).channel);
    const { channel, exchanges } = await tappedCard('mnc-valid', [habit]);
    expect(await readMyNumberCard(channel)).toEqual(capture);
    expect(exchanges).toHaveLength(apdus);
  });

  it('knows no tries where the card tells none, and reads on', async () => {
    const { channel } = await tappedCard('mnc-valid', ['tries-hidden']);
    const { tries } = decodeMyNumberCard(await readMyNumberCard(channel));
    expect(new Set(Object.values(tries))).toEqual(new Set(['unknown']));
  });

  it('tells a blocked PIN and a last try', async () => {
    const locked = await readMyNumberCard((await tappedCard('mnc-signature-locked')).channel);
    expect(locked.jpki.tries).toEqual({ userAuthentication: 3, digitalSignature: 'blocked' });
    const { jpki, inputSupportTries } = await readMyNumberCard((await tappedCard('mnc-one-try')).channel);
    expect([jpki.tries.userAuthentication, jpki.tries.digitalSignature, inputSupportTries]).toEqual([
      1, 1, 1,
    ]);
  });

  it('does without the expiry of the card where the card gives none', async () => {
    const { channel } = await tappedCard('mnc-substitute-characters');
    expect(decodeMyNumberCard(await readMyNumberCard(channel)).cardExpiry).toBeUndefined();
  });

  it('names a card that is none of these', async () => {
    const { channel } = await tappedCard('juki-card');
    await expect(readMyNumberCard(channel)).rejects.toThrow(
      appError('CARD_UNSUPPORTED', { looksLike: 'juki-card' }),
    );
  });
});

describe('with every PIN given', () => {
  async function readEverything(profile: string, faults: readonly string[] = []) {
    const tapped = await tappedCard(profile, faults);
    const { channel } = tapped;
    const capture = await readMyNumberCard(channel);
    const possession = await signNonce(
      channel,
      random,
      pinOf('user-authentication'),
      confirmed('user-authentication'),
    );
    const digitalSignature = await readSignatureCertificate(
      channel,
      pinOf('digital-signature'),
      confirmed('digital-signature'),
    );
    const basicAttributes = await readBasicAttributes(
      channel,
      pinOf('input-support'),
      confirmed('input-support'),
    );
    const jpki = { ...capture.jpki, possession, digitalSignature };
    return { ...tapped, document: decodeMyNumberCard({ ...capture, jpki, basicAttributes }) };
  }

  it('the signature certificate, the attributes and a signature are read', async () => {
    const { document, exchanges } = await readEverything('mnc-valid');
    expect(document.jpki.certificates['digital-signature'].state).toBe('read');
    expect(document.basicAttributes?.name).toMatchObject({ state: 'read', value: 'SAMPLE RAFAEL' });
    expect(pinsSent(exchanges)).toBe(3);
  });

  it.each([
    ['mnc-valid', []],
    ['mnc-valid', ['no-sfi']],
    ['mnc-valid', ['first-6f00', 'small-buffer']],
    ['mnc-no-signature', []],
    ['mnc-two-holders', []],
  ])('the file of the individual number is never touched: %s %j', async (profile, faults) => {
    const { exchanges } = await readEverything(profile, faults);
    expect([...filesTouched(exchanges)].sort()).toEqual([
      'input-support',
      'input-support/0002',
      'input-support/0011',
      'jpki',
      'jpki/0001',
      'jpki/0002',
      'jpki/0006',
      'jpki/0008',
      'jpki/000A',
      'jpki/000B',
      'jpki/0017',
      'jpki/0018',
      'jpki/001B',
    ]);
    const digits = Buffer.from('123456789012').toString('hex');
    expect(exchanges.some(({ answer }) => Buffer.from(answer).toString('hex').includes(digits))).toBe(false);
  });

  it('a signature certificate that was not issued is absent, however its file says so', async () => {
    for (const profile of ['mnc-no-signature', 'mnc-under-15']) {
      const { document } = await readEverything(profile);
      expect(document.jpki.certificates['digital-signature'].state).toBe('absent');
      expect(document.jpki.issued['digital-signature']).toBe('not-issued');
    }
  });
});

describe('the check of which files were touched', () => {
  it('would see the file of the individual number, by selection and by short identifier', async () => {
    for (const bytes of [
      [0x00, 0xa4, 0x02, 0x0c, 0x02, 0x00, 0x01],
      [0x00, 0xb0, 0x81, 0x00, 0x11],
    ]) {
      const { card } = await tappedCard();
      const { exchanges } = channelTo(card);
      const select = Uint8Array.of(0x00, 0xa4, 0x04, 0x0c, 0x0a, 0xd3, 0x92, 0x10, 0x00, 0x31, 0, 1, 1, 4, 8);
      const made = [select, Uint8Array.from(bytes)].map((command) => ({ command, answer: Uint8Array.of() }));
      expect(filesTouched([...exchanges, ...made]).has('input-support/0001')).toBe(true);
    }
  });
});

describe('a card that leaves', () => {
  it.each(MY_NUMBER_PROFILE_NAMES.filter((name) => name !== 'juki-card'))(
    'at any command ends the reading of %s as removed, and the next tap goes through',
    async (profile) => {
      const { exchanges } = await (async () => {
        const tapped = await tappedCard(profile);
        await readMyNumberCard(tapped.channel);
        return tapped;
      })();
      for (let apdu = 1; apdu <= exchanges.length; apdu++) {
        const { card, channel } = await tappedCard(profile, [`pull@${apdu}`]);
        await expect(readMyNumberCard(channel)).rejects.toThrow(appError('CARD_REMOVED', { apdu }));
        card.powerOn();
        await expect(readMyNumberCard(channelTo(card).channel)).resolves.toHaveProperty('jpki');
      }
    },
  );
});

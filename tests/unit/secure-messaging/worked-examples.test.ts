// The official worked examples from the terminal's side, as far as ciphers and channels go: printed inputs in, printed
// octets out.

import { describe, expect, it } from 'vitest';
import { bytesOf, concat, xor } from '../../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../../src/bytes/hex.ts';
import { type CbcCipher, aesCbc, tdesCbc, zeroIv } from '../../../src/crypto/cbc.ts';
import { aesCmac8 } from '../../../src/crypto/cmac.ts';
import { deriveKsEnc, deriveStaticKey } from '../../../src/crypto/kdf.ts';
import { retailMac } from '../../../src/crypto/retail-mac.ts';
import {
  getChallenge,
  mutualAuthenticate,
  readBinaryBySfi,
  selectDf,
  verifyCardNumber,
} from '../../../src/iso7816/commands.ts';
import { PlainChannel } from '../../../src/iso7816/plain-channel.ts';
import { EncryptOnlyChannel } from '../../../src/secure-messaging/encrypt-only.ts';
import { encodeAscii } from '../../../src/text/jis.ts';
import { nodeEncrypt } from '../../support/node-ciphers.ts';
import { RecordingChannel, ScriptedLink } from '../../support/scripted-link.ts';
import bac from '../../vectors/icao-9303-11/bac.json' with { type: 'json' };
import annex2 from '../../vectors/moj-rc-1.5/annex-2.json' with { type: 'json' };
import appendix2 from '../../vectors/moj-rc2-1.1/appendix-2.json' with { type: 'json' };

type Mac = (key: Uint8Array, message: Uint8Array) => Uint8Array;

const EXAMPLES: readonly { name: string; cipher: CbcCipher; mac: Mac; values: typeof bac }[] = [
  { name: 'MOJ-RC-1.5 別添2', cipher: tdesCbc, mac: retailMac, values: { ...annex2, kSeed: '' } },
  {
    name: 'MOJ-RC2-1.1 Appendix 2',
    cipher: aesCbc,
    mac: aesCmac8,
    values: { ...appendix2, kSeed: '', kIcc: kIccOf(appendix2.decryptedEIcc) },
  },
  { name: 'ICAO 9303-11 Appendix D', cipher: tdesCbc, mac: retailMac, values: bac },
];

function kIccOf(decryptedEIcc: string): string {
  return decryptedEIcc.slice(32);
}

describe('mutual authentication in the worked examples', () => {
  it.each(EXAMPLES)('$name: E_IFD is the encryption of RND.IFD, RND.ICC and K.IFD', ({ cipher, values }) => {
    const s = concat(fromHex(values.rndIfd), fromHex(values.rndIcc), fromHex(values.kIfd));
    expect(toHex(cipher.encrypt(fromHex(values.kEnc), zeroIv(cipher), s))).toBe(values.eIfd);
  });

  it.each(EXAMPLES)('$name: M_IFD is the MAC over E_IFD', ({ mac, values }) => {
    expect(toHex(mac(fromHex(values.kMac), fromHex(values.eIfd)))).toBe(values.mIfd);
  });

  it.each(EXAMPLES)('$name: M_ICC is the MAC over E_ICC', ({ mac, values }) => {
    expect(toHex(mac(fromHex(values.kMac), fromHex(values.eIcc)))).toBe(values.mIcc);
  });

  it.each(EXAMPLES)('$name: E_ICC holds RND.ICC, RND.IFD and K.ICC', ({ cipher, values }) => {
    const decrypted = cipher.decrypt(fromHex(values.kEnc), zeroIv(cipher), fromHex(values.eIcc));
    expect(toHex(decrypted)).toBe(values.rndIcc + values.rndIfd + values.kIcc);
  });

  it('both generations print the exclusive or that KSenc is made of', () => {
    for (const { kIfd, decryptedEIcc, kIfdXorKIcc } of [annex2, appendix2]) {
      expect(toHex(xor(fromHex(kIfd), fromHex(kIccOf(decryptedEIcc))))).toBe(kIfdXorKIcc);
    }
  });
});

describe('the exchange of 別添2, sent over a link that knows only the printed octets', () => {
  it('runs from GET CHALLENGE to SELECT FILE', async () => {
    const script = annex2.exchange.flatMap(({ send, recv }) => (recv === undefined ? [] : [{ send, recv }]));
    expect(script).toHaveLength(5);
    const link = new ScriptedLink(script);
    const plain = new PlainChannel(link);
    const number = encodeAscii(annex2.cardNumber);
    const key = deriveStaticKey(number);

    const rndIcc = (await plain.send(getChallenge())).data;
    const eIfd = tdesCbc.encrypt(
      key,
      zeroIv(tdesCbc),
      concat(fromHex(annex2.rndIfd), rndIcc, fromHex(annex2.kIfd)),
    );
    const answer = (await plain.send(mutualAuthenticate(concat(eIfd, retailMac(key, eIfd))))).data;
    expect(toHex(retailMac(key, answer.subarray(0, 32)))).toBe(toHex(answer.subarray(32)));
    const kIcc = tdesCbc.decrypt(key, zeroIv(tdesCbc), answer.subarray(0, 32)).subarray(16);

    const secure = new EncryptOnlyChannel(plain, tdesCbc, deriveKsEnc(fromHex(annex2.kIfd), kIcc));
    expect((await secure.send(verifyCardNumber(number))).sw).toBe(0x9000);
    await secure.send(selectDf(fromHex('D392F0004F0200000000000000000000')));
    await secure.send(selectDf(fromHex('D392F0004F0400000000000000000000')));
    expect(link.finished).toBe(true);
  });
});

describe('the secured commands of the worked examples', () => {
  it('VERIFY of generation 1 (step 13)', async () => {
    const inner = new RecordingChannel('9000');
    const channel = new EncryptOnlyChannel(inner, tdesCbc, fromHex(annex2.ksEnc));
    await channel.send(verifyCardNumber(encodeAscii(annex2.cardNumber)));
    expect(inner.sent).toEqual(annex2.exchange.filter(({ step }) => step === 13).map(({ send }) => send));
  });

  it('VERIFY of generation 2', async () => {
    const inner = new RecordingChannel('9000');
    const channel = new EncryptOnlyChannel(inner, aesCbc, fromHex(appendix2.ksEnc));
    await channel.send(verifyCardNumber(encodeAscii(appendix2.cardNumber)));
    expect(inner.sent).toEqual([appendix2.verifyApdu]);
  });

  it.each([
    { name: 'DF1/EF01 of generation 1 (step 15)', sfi: 0x05, octets: '08B08500000004960200000000' },
    { name: 'DF1/EF02 of generation 1 (step 17)', sfi: 0x06, octets: '08B08600000004960200000000' },
    { name: 'DF1/EF03 of generation 2', sfi: 0x04, octets: '08B08400000004960200000000' },
  ])('READ BINARY of $name is $octets', async ({ sfi, octets }) => {
    const inner = new RecordingChannel('6982');
    const channel = new EncryptOnlyChannel(inner, tdesCbc, fromHex(annex2.ksEnc));
    await channel.send(readBinaryBySfi(sfi, 0x10000, 'extended'));
    expect(inner.sent).toEqual([octets]);
    const printed = [
      ...annex2.exchange.map(({ send }) => send),
      ...appendix2.readExamples.map(({ apdu }) => apdu),
    ];
    expect(printed).toContain(octets);
  });
});

describe('the secured answers of the worked examples', () => {
  it('has two own checks of generation 2 to decrypt', () => {
    expect(appendix2.ownChecks).toHaveLength(2);
  });

  it.each(appendix2.ownChecks)('decrypts $response', async ({ plaintext, response }) => {
    const inner = new RecordingChannel(`${response}9000`);
    const channel = new EncryptOnlyChannel(inner, aesCbc, fromHex(appendix2.ksEnc));
    const { data } = await channel.send(readBinaryBySfi(0x01, 0x10000, 'extended'));
    expect(toHex(data)).toBe(plaintext);
  });

  it('decrypts the own check of generation 1', async () => {
    const inner = new RecordingChannel('860901717521261C51B5279000');
    const channel = new EncryptOnlyChannel(inner, tdesCbc, fromHex(annex2.ksEnc));
    const { data } = await channel.send(readBinaryBySfi(0x05, 0x10000, 'extended'));
    expect(toHex(data)).toBe('D00349492A');
  });

  it.each([
    { cipher: tdesCbc, name: 'des-ede3-cbc', length: 7004, cryptogram: 7008, header: '86821B6101' },
    { cipher: tdesCbc, name: 'des-ede3-cbc', length: 3004, cryptogram: 3008, header: '86820BC101' },
    { cipher: aesCbc, name: 'aes-128-cbc', length: 5508, cryptogram: 5520, header: '8682159101' },
    { cipher: aesCbc, name: 'aes-128-cbc', length: 2505, cryptogram: 2512, header: '868209D101' },
    { cipher: aesCbc, name: 'aes-128-cbc', length: 73, cryptogram: 80, header: '865101' },
    { cipher: aesCbc, name: 'aes-128-cbc', length: 46, cryptogram: 48, header: '863101' },
    { cipher: aesCbc, name: 'aes-128-cbc', length: 14, cryptogram: 16, header: '861101' },
  ] as const)(
    'takes $length octets out of $header and $cryptogram octets',
    async ({ cipher, name, length, cryptogram, header }) => {
      const ksEnc = fromHex(annex2.ksEnc);
      const file = new Uint8Array(length).fill(0x49);
      const filler = new Uint8Array(cryptogram - length);
      filler.set(bytesOf(0x80));
      const encrypted = nodeEncrypt(name, ksEnc, new Uint8Array(cipher.blockSize), concat(file, filler));
      const inner = new RecordingChannel(`${header}${toHex(encrypted)}9000`);
      const { data } = await new EncryptOnlyChannel(inner, cipher, ksEnc).send(
        readBinaryBySfi(5, 0x10000, 'extended'),
      );
      expect(data).toEqual(file);
    },
  );
});

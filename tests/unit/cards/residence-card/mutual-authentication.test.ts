import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../../src/bytes/hex.ts';
import {
  type CipherSuite,
  GEN1_SUITE,
  GEN2_SUITE,
} from '../../../../src/cards/residence-card/cipher-suite.ts';
import { authenticateMutually } from '../../../../src/cards/residence-card/mutual-authentication.ts';
import { PlainChannel } from '../../../../src/iso7816/plain-channel.ts';
import { encodeAscii } from '../../../../src/text/jis.ts';
import { appError } from '../../../support/app-errors.ts';
import { nodeEncrypt } from '../../../support/node-ciphers.ts';
import { referenceCmac } from '../../../support/reference-cmac.ts';
import { referenceRetailMac } from '../../../support/reference-tdes.ts';
import { ScriptedLink } from '../../../support/scripted-link.ts';
import annex2 from '../../../vectors/moj-rc-1.5/annex-2.json' with { type: 'json' };
import appendix2 from '../../../vectors/moj-rc2-1.1/appendix-2.json' with { type: 'json' };
import { scriptedRandom } from './worked-example.ts';

const [CHALLENGE_STEP, EXCHANGE_STEP] = annex2.exchange;

const EXAMPLES = [
  {
    name: 'MOJ-RC-1.5 別添2',
    suite: GEN1_SUITE,
    cipher: 'des-ede3-cbc',
    mac: (key: Uint8Array, message: Uint8Array) => referenceRetailMac(key, message),
    vector: annex2,
    getChallenge: CHALLENGE_STEP?.send ?? '',
    mutualAuthenticate: EXCHANGE_STEP?.send ?? '',
  },
  {
    name: 'MOJ-RC2-1.1 Appendix 2',
    suite: GEN2_SUITE,
    cipher: 'aes-128-cbc',
    mac: (key: Uint8Array, message: Uint8Array) => referenceCmac(key, message).slice(0, 8),
    vector: appendix2,
    getChallenge: '0084000008',
    mutualAuthenticate: `0082000028${appendix2.eIfd}${appendix2.mIfd}00`,
  },
] as const;

type Example = (typeof EXAMPLES)[number];

interface Answers {
  readonly challenge: string;
  readonly exchange: string;
}

function printedAnswers({ vector }: Example): Answers {
  return { challenge: `${vector.rndIcc}9000`, exchange: `${vector.eIcc}${vector.mIcc}9000` };
}

/** E_ICC and M_ICC over other nonces, with the right key: what a card with another memory would answer. */
function answerOver({ vector, cipher, mac }: Example, decrypted: string): string {
  const kEnc = fromHex(vector.kEnc);
  const iv = new Uint8Array(cipher === 'aes-128-cbc' ? 16 : 8);
  const eIcc = nodeEncrypt(cipher, kEnc, iv, fromHex(decrypted));
  return `${toHex(eIcc)}${toHex(mac(kEnc, eIcc))}9000`;
}

async function authenticate(
  example: Example,
  answers: Partial<Answers> = {},
): Promise<{ ksEnc: string; finished: boolean }> {
  const { challenge, exchange } = { ...printedAnswers(example), ...answers };
  const { vector, getChallenge, mutualAuthenticate } = example;
  const link = new ScriptedLink([
    { send: getChallenge, recv: challenge },
    { send: mutualAuthenticate, recv: exchange },
  ]);
  const suite: CipherSuite = example.suite;
  const random = scriptedRandom(fromHex(vector.rndIfd), fromHex(vector.kIfd));
  const number = encodeAscii(vector.cardNumber);
  const ksEnc = await authenticateMutually(new PlainChannel(link), suite, number, random);
  return { ksEnc: toHex(ksEnc), finished: link.finished };
}

describe.each(EXAMPLES)('mutual authentication of $name', (example) => {
  const { vector } = example;

  it('sends the printed commands and arrives at the printed session key', async () => {
    expect(await authenticate(example)).toEqual({ ksEnc: vector.ksEnc, finished: true });
  });

  it('accepts the printed decrypted answer enciphered anew', async () => {
    const exchange = answerOver(example, vector.decryptedEIcc);
    expect(exchange).toBe(printedAnswers(example).exchange);
    expect((await authenticate(example, { exchange })).ksEnc).toBe(vector.ksEnc);
  });

  it('takes 6300 for a rejected card number that may be tried without limit', async () => {
    await expect(authenticate(example, { exchange: '6300' })).rejects.toThrow(
      appError('CREDENTIAL_REJECTED', { step: 'MUTUAL AUTHENTICATE', attemptsLeft: 'unlimited' }),
    );
  });

  it('reports any other status word with the step it answered', async () => {
    await expect(authenticate(example, { challenge: '6985' })).rejects.toThrow(
      appError('APDU_STATUS', { step: 'GET CHALLENGE', sw: '6985' }),
    );
    await expect(authenticate(example, { exchange: '6985' })).rejects.toThrow(
      appError('APDU_STATUS', { step: 'MUTUAL AUTHENTICATE', sw: '6985' }),
    );
  });

  it('refuses a challenge that has not eight octets', async () => {
    for (const challenge of [`${vector.rndIcc.slice(2)}9000`, `${vector.rndIcc}009000`, '9000']) {
      await expect(authenticate(example, { challenge })).rejects.toThrow(
        appError('APDU_SHORT_RESPONSE', { step: 'GET CHALLENGE' }),
      );
    }
  });

  it('refuses an answer that has not forty octets', async () => {
    const answer = `${vector.eIcc}${vector.mIcc}`;
    for (const exchange of [`${answer.slice(2)}9000`, `${answer}009000`, '9000']) {
      await expect(authenticate(example, { exchange })).rejects.toThrow(
        appError('APDU_SHORT_RESPONSE', { step: 'MUTUAL AUTHENTICATE' }),
      );
    }
  });

  it('refuses the answer when any of its octets was changed on the way', async () => {
    const answer = fromHex(`${vector.eIcc}${vector.mIcc}`);
    for (const index of answer.keys()) {
      const changed = answer.map((octet, at) => (at === index ? octet ^ (1 << (index & 7)) : octet));
      const exchange = `${toHex(changed)}9000`;
      await expect(authenticate(example, { exchange })).rejects.toThrow(
        appError('SM_MAC_MISMATCH', { step: 'M_ICC' }),
      );
    }
  });

  it('refuses a card that knows the number and returns other nonces', async () => {
    const [rndIcc, rndIfd, kIcc] = [
      vector.decryptedEIcc.slice(0, 16),
      vector.decryptedEIcc.slice(16, 32),
      vector.decryptedEIcc.slice(32),
    ];
    const others = [
      `${rndIfd}${rndIcc}${kIcc}`,
      `${rndIcc}${'00'.repeat(8)}${kIcc}`,
      `${'00'.repeat(8)}${rndIfd}${kIcc}`,
    ];
    for (const decrypted of others) {
      await expect(authenticate(example, { exchange: answerOver(example, decrypted) })).rejects.toThrow(
        appError('SM_AUTHENTICATION_FAILED', { step: 'RND.ICC, RND.IFD' }),
      );
    }
  });
});

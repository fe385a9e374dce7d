// A terminal of a few lines for testing the card: it says exactly what the test tells it to. The program's own terminal
// side is left out on purpose.

import { type Bytes, concat, xor } from '../../src/bytes/bytes.ts';
import { fromHex, toHex } from '../../src/bytes/hex.ts';
import { sha1 } from '../../src/crypto/digest.ts';
import { pad, unpad } from '../../src/crypto/padding.ts';
import type { CipherSuite } from '../../src/simulator/cipher-suite.ts';
import { LAYOUTS } from '../../src/simulator/file-layout.ts';
import type { SimulatedCard } from '../../src/simulator/simulated-card.ts';

export const SELECT = {
  MF: '00A40000023F00',
  DF1: '00A4040C10D392F0004F0200000000000000000000',
  DF2: '00A4040C10D392F0004F0300000000000000000000',
  DF3: '00A4040C10D392F0004F0400000000000000000000',
} as const;

const RND_IFD = fromHex('1122334455667788');
const K_IFD = fromHex('404142434445464748494A4B4C4D4E4F');

export class ScriptTerminal {
  readonly card: SimulatedCard;
  readonly suite: CipherSuite;
  ksEnc: Bytes = new Uint8Array(16);

  constructor(card: SimulatedCard) {
    this.card = card;
    this.suite = LAYOUTS[card.profile.type].suite;
  }

  /** Hexadecimal to hexadecimal. */
  async send(command: string): Promise<string> {
    return toHex(await this.card.transmit(fromHex(command)));
  }

  /** The same, fetching with GET RESPONSE what 61XX announces. */
  async fetch(command: string): Promise<string> {
    let answer = await this.send(command);
    let data = answer.slice(0, -4);
    while (answer.slice(-4, -2) === '61') {
      answer = await this.send(`00C00000${answer.slice(-2)}`);
      data += answer.slice(0, -4);
    }
    return data + answer.slice(-4);
  }

  /** The status word alone. */
  async status(command: string): Promise<string> {
    return (await this.send(command)).slice(-4);
  }

  /** GET CHALLENGE and MUTUAL AUTHENTICATE; the answer of the latter. */
  async mutualAuthenticate(number = this.card.profile.cardNumber): Promise<string> {
    const challenge = await this.fetch('0084000008');
    const answer = await this.fetch(this.mutualAuthenticateCommand(challenge.slice(0, 16), number));
    if (answer.endsWith('9000')) {
      const opened = this.suite.decrypt(staticKey(number), fromHex(answer.slice(0, 64)));
      this.ksEnc = sha1(concat(xor(K_IFD, opened.slice(16)), fromHex('00000001'))).slice(0, 16);
    }
    return answer;
  }

  mutualAuthenticateCommand(rndIcc: string, number = this.card.profile.cardNumber): string {
    const key = staticKey(number);
    const eIfd = this.suite.encrypt(key, concat(RND_IFD, fromHex(rndIcc), K_IFD));
    return `0082000028${toHex(eIfd)}${toHex(this.suite.mac(key, eIfd))}00`;
  }

  verifyCommand(number = this.card.profile.cardNumber): string {
    const plaintext = pad(new TextEncoder().encode(number), 16);
    return `0820008613861101${toHex(this.suite.encrypt(this.ksEnc, plaintext))}`;
  }

  async authenticate(): Promise<void> {
    await this.mutualAuthenticate();
    await this.send(this.verifyCommand());
  }

  /** The plaintext of a protected read, hexadecimal; the status word instead when it is not 9000. */
  async readProtected(p1p2: string, wanted = '0000'): Promise<string> {
    const answer = await this.send(`08B0${p1p2}0000049602${wanted}0000`);
    return answer.endsWith('9000') ? this.unprotect(answer) : answer;
  }

  unprotect(answer: string): string {
    const header = /^86(?:[0-7].|81..|82....)01/.exec(answer)?.[0] ?? '';
    const cryptogram = fromHex(answer.slice(header.length, -4));
    return toHex(unpad(this.suite.decrypt(this.ksEnc, cryptogram), this.suite.blockSize));
  }
}

function staticKey(number: string): Bytes {
  return sha1(new TextEncoder().encode(number)).slice(0, 16);
}

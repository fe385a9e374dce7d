// Secure messaging and the handshake before it. The input stands inside the encryption as well as outside, since octets
// of chance behind a cipher only ever reach the check of the padding.

import { GEN1_SUITE, GEN2_SUITE, type CipherSuite } from '../../../src/cards/residence-card/cipher-suite.ts';
import { authenticateMutually } from '../../../src/cards/residence-card/mutual-authentication.ts';
import { concat } from '../../../src/bytes/bytes.ts';
import { aesCbc, zeroIv } from '../../../src/crypto/cbc.ts';
import { deriveStaticKey } from '../../../src/crypto/kdf.ts';
import { pad } from '../../../src/crypto/padding.ts';
import { readBinaryBySfi } from '../../../src/iso7816/commands.ts';
import { PlainChannel } from '../../../src/iso7816/plain-channel.ts';
import { EncryptOnlyChannel } from '../../../src/secure-messaging/encrypt-only.ts';
import { SessionKeyChannel } from '../../../src/secure-messaging/session-key/channel.ts';
import { PLATFORM_LIKE } from '../../../src/secure-messaging/session-key/profile.ts';
import { encodeTlv } from '../../../src/tlv/ber-tlv.ts';
import { repeatingRandom } from '../../integration/simulated-reading.ts';
import { ELEMENT_MUTATORS } from '../mutators/elements.ts';
import { OCTET_MUTATORS } from '../mutators/octets.ts';
import { BrokenPromise, type FuzzTarget, type Mutator } from '../target.ts';

const KEY = Uint8Array.from({ length: 16 }, (_, index) => index * 3 + 1);
const NUMBER = new TextEncoder().encode('AB12345678CD');
const OK = Uint8Array.of(0x90, 0x00);

function encrypted({ cipher }: CipherSuite, key: Uint8Array, message: Uint8Array): Uint8Array {
  const whole = message.subarray(0, message.length - (message.length % cipher.blockSize));
  return cipher.encrypt(key, zeroIv(cipher), whole);
}

/** The first octet of an input says which cipher; the rest is for the target. */
function suiteOf([choice = 0]: Uint8Array): CipherSuite {
  return (choice & 1) === 0 ? GEN1_SUITE : GEN2_SUITE;
}

/** The same input for both ciphers. */
function forBoth(make: (suite: CipherSuite) => Uint8Array): readonly Uint8Array[] {
  return [0, 1].map((choice) => Uint8Array.from([choice, ...make(suiteOf(Uint8Array.of(choice)))]));
}

async function unprotected(suite: CipherSuite, answer: Uint8Array): Promise<Uint8Array> {
  const channel = new PlainChannel({ transmit: () => Promise.resolve(concat(answer, OK)) });
  const command = readBinaryBySfi(2, 0x10000, 'extended');
  return (await new EncryptOnlyChannel(channel, suite.cipher, KEY).send(command)).data;
}

/** A right answer of a card. */
function protectedAnswer(suite: CipherSuite, length: number): Uint8Array {
  const padded = pad(new Uint8Array(length).fill(0x41), suite.cipher.blockSize);
  return encodeTlv(0x86, concat(Uint8Array.of(1), encrypted(suite, KEY, padded)));
}

export const SM_UNWRAP: FuzzTarget = {
  name: 'sm-unwrap',
  parser: 'src/secure-messaging/encrypt-only.ts',
  seeds: () => [0, 5, 57, 300].flatMap((length) => forBoth((suite) => protectedAnswer(suite, length))),
  mutators: [...OCTET_MUTATORS, ...insideAnswer(ELEMENT_MUTATORS)],
  refusals: ['SM_MALFORMED', 'APDU_TOO_LONG', 'APDU_SHORT_RESPONSE'],
  async run(octets) {
    const data = await unprotected(suiteOf(octets), octets.subarray(1));
    if (data.length >= octets.length) throw new BrokenPromise('longer than its cryptogram');
    return `${suiteOf(octets).cipher.blockSize} ${Math.min(8, data.length >> 5)}`;
  },
};

function insideAnswer(mutators: readonly Mutator[]): readonly Mutator[] {
  return mutators.map((mutate) => (octets, tools) => {
    const other = tools.other.subarray(1);
    return Uint8Array.from([...octets.subarray(0, 1), ...mutate(octets.subarray(1), { ...tools, other })]);
  });
}

export const SM_PADDING: FuzzTarget = {
  name: 'sm-padding',
  parser: 'src/secure-messaging/encrypt-only.ts, src/crypto/padding.ts',
  seeds: () =>
    [16, 64].flatMap((length) => forBoth(() => pad(new Uint8Array(length - 3).fill(0x42), length))),
  mutators: OCTET_MUTATORS,
  refusals: ['SM_MALFORMED'],
  longest: 4_096,
  async run(octets) {
    const [suite, message] = [suiteOf(octets), octets.subarray(1)];
    const cryptogram = encrypted(suite, KEY, message);
    const length = cryptogram.length + 1;
    const header = Uint8Array.of(0x86, 0x82, length >> 8, length, 1);
    const data = await unprotected(suite, concat(header, cryptogram));
    if (!message.join().startsWith(data.join())) throw new BrokenPromise('other octets than were encrypted');
    return `${suite.cipher.blockSize} ${Math.min(8, data.length >> 3)}`;
  },
};

/** The first IV of the channel is that of counter 1, encrypted; a seed is a right answer under it. */
export const SESSION_KEY_UNWRAP: FuzzTarget = {
  name: 'session-key-unwrap',
  parser: 'src/secure-messaging/session-key/channel.ts',
  seeds: () =>
    [0, 5, 57, 300].map((length) => {
      const counter = new Uint8Array(16);
      new DataView(counter.buffer).setUint32(12, PLATFORM_LIKE.firstCounter);
      const zero = zeroIv(aesCbc);
      const iv = PLATFORM_LIKE.iv === 'zero' ? zero : aesCbc.encrypt(KEY, zero, counter);
      const cryptogram = aesCbc.encrypt(KEY, iv, pad(new Uint8Array(length).fill(0x41), aesCbc.blockSize));
      return encodeTlv(0x86, concat(Uint8Array.of(1), cryptogram));
    }),
  mutators: [...OCTET_MUTATORS, ...ELEMENT_MUTATORS],
  refusals: ['SM_MALFORMED', 'SM_LOST', 'APDU_TOO_LONG', 'APDU_SHORT_RESPONSE'],
  async run(octets) {
    const plain = new PlainChannel({ transmit: () => Promise.resolve(concat(octets, OK)) });
    const channel = new SessionKeyChannel(plain, PLATFORM_LIKE, KEY);
    const { data } = await channel.send(readBinaryBySfi(2, 0x10000, 'extended'));
    if (data.length >= octets.length) throw new BrokenPromise('longer than its cryptogram');
    return `${Math.min(8, data.length >> 5)}`;
  },
};

/** Challenge, and 32 octets under the key with a MAC that fits them, so that the nonces are looked at. */
export const MUTUAL_AUTHENTICATION: FuzzTarget = {
  name: 'mutual-authentication',
  parser: 'src/cards/residence-card/mutual-authentication.ts',
  seeds: () => [40, 8, 48].flatMap((length) => forBoth(() => new Uint8Array(length))),
  mutators: OCTET_MUTATORS,
  refusals: ['APDU_SHORT_RESPONSE', 'SM_MAC_MISMATCH', 'SM_AUTHENTICATION_FAILED', 'APDU_STATUS'],
  longest: 256,
  async run(octets) {
    const suite = suiteOf(octets);
    const kEnc = deriveStaticKey(NUMBER);
    const eIcc = encrypted(suite, kEnc, octets.subarray(9));
    const mac = octets.length % 2 === 1 ? suite.mac(kEnc, eIcc) : octets.subarray(1, 9);
    const answers = [concat(octets.subarray(1, 9), OK), concat(eIcc, mac, OK)];
    const channel = new PlainChannel({ transmit: () => Promise.resolve(answers.shift() ?? OK) });
    await authenticateMutually(channel, suite, NUMBER, repeatingRandom());
    throw new BrokenPromise('a card that does not know the nonces is accepted');
  },
};

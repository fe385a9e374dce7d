// Known answers of every primitive, run at start-up in the runtime that will read cards: Node links OpenSSL, Electron
// BoringSSL, and a primitive that is missing or different in one of them must show before a card is judged with it.
// Every answer is a published one; a signature counts only if the same key refuses it over other octets.

import { type Bytes, equalConstantTime, owned } from '../bytes/bytes.ts';
import { fromHex } from '../bytes/hex.ts';
import { AppError } from '../errors/app-error.ts';
import { type CbcCipher, aesCbc, tdesCbc } from './cbc.ts';
import { aesCmac } from './cmac.ts';
import { sha1, sha256, sha384 } from './digest.ts';
import { retailMac } from './retail-mac.ts';

export interface KnownAnswer {
  /** Stable kebab-case name, for the report and the facts of an error. */
  readonly primitive: string;
  readonly check: () => boolean | Promise<boolean>;
}

export interface SelfTestResult {
  readonly primitive: string;
  readonly ok: boolean;
}

/** 'abc', the message of the FIPS 180-4 examples. */
const ABC = fromHex('616263');

export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  { primitive: 'tdes-cbc', check: tdesAnswer },
  { primitive: 'aes-128-cbc', check: aesAnswer },
  { primitive: 'retail-mac', check: retailMacAnswer },
  { primitive: 'aes-cmac', check: aesCmacAnswer },
  { primitive: 'sha-1', check: () => same(sha1(ABC), 'A9993E364706816ABA3E25717850C26C9CD0D89D') },
  {
    primitive: 'sha-256',
    check: () => same(sha256(ABC), 'BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD'),
  },
  {
    primitive: 'sha-384',
    check: () =>
      same(
        sha384(ABC),
        'CB00753F45A35E8BB5A03D699AC65007272C32AB0EDED1631A8B605A43FF5BED8086072BA1E7CC2358BAECA134C825A7',
      ),
  },
  { primitive: 'rsa-2048-sha-256', check: rsaAnswer },
  { primitive: 'ecdsa-p-384-sha-256', check: ecdsaAnswer },
];

/** A primitive that throws is as wrong as one that answers wrongly. */
export async function runCryptoSelfTest(
  answers: readonly KnownAnswer[] = KNOWN_ANSWERS,
): Promise<readonly SelfTestResult[]> {
  return Promise.all(answers.map(async ({ primitive, check }) => ({ primitive, ok: await holds(check) })));
}

/** @throws AppError CRYPTO_SELF_TEST_FAILED with the first primitive that gives a wrong answer. */
export async function requireCryptoSelfTest(answers: readonly KnownAnswer[] = KNOWN_ANSWERS): Promise<void> {
  const failed = (await runCryptoSelfTest(answers)).find(({ ok }) => !ok);
  if (failed !== undefined) throw new AppError('CRYPTO_SELF_TEST_FAILED', { primitive: failed.primitive });
}

async function holds(check: KnownAnswer['check']): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}

/** NIST CAVP, TDES multi-block message test, TCBCMMT2 [ENCRYPT] COUNT = 1. */
function tdesAnswer(): boolean {
  return cbcAnswer(tdesCbc, {
    key: '70A88FA1DFB9942FA77F40157FFEF2AD',
    iv: 'ECE08CE2FDC6CE80',
    plaintext: 'BC225304D5A3A5C9918FC5006CBC40CC',
    ciphertext: '27F67DC87AF7DDB4B68F63FA7C2D454A',
  });
}

/** NIST SP 800-38A, F.2.1 and F.2.2, the first two blocks. */
function aesAnswer(): boolean {
  return cbcAnswer(aesCbc, {
    key: '2B7E151628AED2A6ABF7158809CF4F3C',
    iv: '000102030405060708090A0B0C0D0E0F',
    plaintext: '6BC1BEE22E409F96E93D7E117393172AAE2D8A571E03AC9C9EB76FAC45AF8E51',
    ciphertext: '7649ABAC8119B246CEE98E9B12E9197D5086CB9B507219EE95DB113A917678B2',
  });
}

/** ISO/IEC 9797-1 Annex B, MAC algorithm 3, padding method 2, "Now is the time for it". */
function retailMacAnswer(): boolean {
  const message = fromHex('4E6F77206973207468652074696D6520666F72206974');
  return same(retailMac(fromHex('0123456789ABCDEFFEDCBA9876543210'), message), '5A692CE64F404145');
}

/** RFC 4493 section 4, example 3: 40 octets, so that the last block is padded. */
function aesCmacAnswer(): boolean {
  const message = fromHex('6BC1BEE22E409F96E93D7E117393172AAE2D8A571E03AC9C9EB76FAC45AF8E5130C81C46A35CE411');
  return same(
    aesCmac(fromHex('2B7E151628AED2A6ABF7158809CF4F3C'), message),
    'DFA66747DE9AE63030CA32611497C827',
  );
}

/** RFC 7515 A.2: RSASSA-PKCS1-v1_5 with SHA-256, exponent 65537. */
function rsaAnswer(): Promise<boolean> {
  return signatureAnswer({
    algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    spki:
      '30820122300D06092A864886F70D01010105000382010F003082010A0282010100A1F8160AE2E3C9B465CE8D2D65626336' +
      '2B927DBE29E1F02477FC1625CC90A136E38BD93497C5B6EA63DD7711E67C7429F956B0FB8A8F089ADC4B69893CC1333F53' +
      'EDD019B87784252FEC914FE4857769594BEA4280D32C0F55BF62944F130396BC6E9BDF6EBDD2BDA3678EECA0C668F701B3' +
      '8DBFFB38C8342CE2FE6D27FADE4A5A4874979DD4B9CF9ADEC4C75B05852C2C0F5EF8A5C1750392F944E8ED64C110C6B647' +
      '609AA4783AEB9C6C9AD755313050638B83665C6F6F7A82A396702A1F641B82D3EBF2392219491FB686872C5716F50AF835' +
      '8D9A8B9D17C340728F7F87D89A18D8FCAB67AD84590C2ECF759339363C07034D6F606F9E21E05456CAE5E9A10203010001',
    signature:
      '702E218943E88FD11EB5D82DBF7845F34106AE1B81FFF7731116ADD1717D83656D420AFD3C96EEDD73A2663E5166687B' +
      '000B87226E0187ED1073F945E582ADFCEF16D85A798EE8C66DDB3DB8975B17D09402BEEDD5D9D97007108DB28160D5F8' +
      '040CA7445762B81FBE7FF9D92E0AE76F24F25B33BBE6F44AE61EB1040ACB20044D3EF9128ED40130795BD4BD3B41EECA' +
      'D066AB651981FDE48DF77F372DC38B9FAFDD3BEFB18B5DA3CC3C2EB02F9E3A41D612CAAD15911273A05F23B9E838FAAF' +
      '849D698429EF5A1E88798236C3D40E604522A544C8F27A7A2DB80663D16CF7CAEA56DE405CB2215A45B2C25566B55AC1' +
      'A748A070DFC8A32A469543D019EEFB47',
    message: ascii(
      'eyJhbGciOiJSUzI1NiJ9.' +
        'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
    ),
  });
}

/** RFC 6979 A.2.6: message "sample". Its s lies in the upper half of the group, as half of all cards' do. */
function ecdsaAnswer(): Promise<boolean> {
  return signatureAnswer({
    algorithm: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-256' },
    spki:
      '3076301006072A8648CE3D020106052B8104002203620004EC3A4E415B4E19A4568618029F427FA5DA9A8BC4AE92E02E06AAE5286B30' +
      '0C64DEF8F0EA9055866064A254515480BC138015D9B72D7D57244EA8EF9AC0C621896708A59367F9DFB9F54CA84B3F1C9DB1288B231C' +
      '3AE0D4FE7344FD2533264720',
    signature:
      '21B13D1E013C7FA1392D03C5F99AF8B30C570C6F98D4EA8E354B63A21D3DAA33BDE1E888E63355D92FA2B3C36D8FB2CD' +
      'F3AA443FB107745BF4BD77CB3891674632068A10CA67E3D45DB2266FA7D1FEEBEFDC63ECCD1AC42EC0CB8668A4FA0AB0',
    message: ascii('sample'),
  });
}

function cbcAnswer(
  cipher: CbcCipher,
  answer: { key: string; iv: string; plaintext: string; ciphertext: string },
): boolean {
  const key = fromHex(answer.key);
  const iv = fromHex(answer.iv);
  const encrypted = cipher.encrypt(key, iv, fromHex(answer.plaintext));
  const decrypted = cipher.decrypt(key, iv, fromHex(answer.ciphertext));
  return same(encrypted, answer.ciphertext) && same(decrypted, answer.plaintext);
}

async function signatureAnswer(answer: {
  algorithm: { name: string; hash: string; namedCurve?: string };
  spki: string;
  signature: string;
  message: Bytes;
}): Promise<boolean> {
  const { algorithm, message } = answer;
  const key = await crypto.subtle.importKey('spki', owned(fromHex(answer.spki)), algorithm, false, [
    'verify',
  ]);
  const signature = owned(fromHex(answer.signature));
  const genuine = await crypto.subtle.verify(algorithm, key, signature, owned(message));
  const altered = await crypto.subtle.verify(algorithm, key, signature, owned(message.subarray(1)));
  return genuine && !altered;
}

function same(value: Bytes, expected: string): boolean {
  return equalConstantTime(value, fromHex(expected));
}

function ascii(text: string): Bytes {
  return new TextEncoder().encode(text);
}

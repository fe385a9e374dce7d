// SHA-256 digests of the CA certificates the issuing authorities publish: the only thing that makes a CA an anchor.
// The certificates themselves are not part of this program; they are imported from the official files, or read off
// the card, and must have one of these digests.

/** What a CA vouches for. An anchor for one use vouches for nothing else. */
export type TrustUse = 'residence-card' | 'jpki-digital-signature' | 'jpki-user-authentication';

export interface Pin {
  /** Stable name for reports and lists. */
  readonly name: string;
  readonly use: TrustUse;
  /** Residence cards: generation of the cards signed. JPKI: generation of the CA. */
  readonly generation: string;
  /** Digest of the DER certificate, upper-case hexadecimal; absent where it could not be obtained. Never guessed. */
  readonly sha256?: string;
  /** Hexadecimal, as in the certificate. */
  readonly serial: string;
  /** YYYY-MM-DDThh:mm:ssZ. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** The file or archive its publisher offers. */
  readonly publishedAs: string;
  readonly source: string;
  /** Day on which the digest was entered here. */
  readonly recorded: string;
}

const ISA_GEN1 = 'https://www.moj.go.jp/isa/applications/disclosure/120424_01.html';
const ISA_GEN2 = 'https://www.moj.go.jp/isa/publications/resources/120424_01_00003.html';
const JPKI_SIGN = 'https://www.jpki.go.jp/ca/ca_rules3.html';
const JPKI_AUTH = 'https://www.jpki.go.jp/ca/ca_rules4.html';
const RECORDED = '2026-11-20';

const gen1 = { use: 'residence-card', generation: '1', source: ISA_GEN1, recorded: RECORDED } as const;
const gen2 = { use: 'residence-card', generation: '2', source: ISA_GEN2, recorded: RECORDED } as const;
const sign = { use: 'jpki-digital-signature', source: JPKI_SIGN, recorded: RECORDED } as const;
const auth = { use: 'jpki-user-authentication', source: JPKI_AUTH, recorded: RECORDED } as const;

/**
 * Production CAs: 在留カード等 generation 1 (ZairyuCard CA), generation 2 and specified cards (ZairyuCard CA2),
 * 公的個人認証 署名用 and 利用者証明用.
 */
export const OFFICIAL_PINS: readonly Pin[] = [
  {
    ...gen1,
    name: 'zairyu-card-ca-2a',
    sha256: '97F37C5967AF5F3CD84E6ED694B09539ABB7F8E7E76B6F7496A060008982983D',
    serial: '2A',
    notBefore: '2015-06-05T15:46:23Z',
    notAfter: '2025-09-05T15:46:23Z',
    publishedAs: '001460774.zip, 930001756.crt',
  },
  {
    ...gen1,
    name: 'zairyu-card-ca-4b',
    sha256: 'FF02323CEA7B8C3DFC0DC2DE79D46E78514AF587368523086B188E9690AEC861',
    serial: '4B',
    notBefore: '2018-04-06T15:09:03Z',
    notAfter: '2028-07-06T15:09:03Z',
    publishedAs: '001460775.zip, 930001757.crt',
  },
  {
    ...gen1,
    name: 'zairyu-card-ca-74',
    sha256: '6F50161AA80F7FF7C630505FAF472906F7B101D5083E327A6182C82CD7985E67',
    serial: '74',
    notBefore: '2021-05-27T02:06:03Z',
    notAfter: '2031-08-27T02:06:03Z',
    publishedAs: '001460776.zip, 001353372.crt',
  },
  {
    ...gen1,
    name: 'zairyu-card-ca-93',
    sha256: 'BF854466ED9ABF61F559C39BF8790546F8ACDAB99B51FD2330563669CE4A71B2',
    serial: '93',
    notBefore: '2024-05-08T13:52:03Z',
    notAfter: '2034-08-08T13:52:03Z',
    publishedAs: '001460777.zip, 001421582.crt',
  },
  {
    ...gen2,
    name: 'zairyu-card-ca2-01',
    sha256: '11E6AD8B8E64F0CDB1D8BA9E3689926C80E8479A2F098616F674A23582BEC13B',
    serial: '01',
    notBefore: '2026-04-20T04:33:17Z',
    notAfter: '2039-07-20T04:33:17Z',
    publishedAs: '001462221.zip, ec_cacert_20260420.crt',
  },
  {
    ...sign,
    name: 'jpki-sign-ca-01',
    generation: '01',
    sha256: '19645405A1FE14377434BD55957628AC4038557C542403A2243F21C706FC9355',
    serial: '01',
    notBefore: '2015-10-20T02:40:28Z',
    notAfter: '2025-10-19T14:59:59Z',
    publishedAs: 'signca01.cer',
  },
  {
    ...sign,
    name: 'jpki-sign-ca-02',
    generation: '02',
    sha256: '79679C33E4CC9319440F1AD120A597FF1844E2EF217063ADB176966FD5E6FBEB',
    serial: '0132C4AB',
    notBefore: '2019-09-14T23:41:56Z',
    notAfter: '2029-09-14T14:59:59Z',
    publishedAs: 'signca02.cer',
  },
  {
    ...sign,
    name: 'jpki-sign-ca-03',
    generation: '03',
    sha256: 'D227F6CDE11D35C5252178F106F843D24651944975413B539FA2FB68DBFA365F',
    serial: '067C6A21',
    notBefore: '2023-07-16T00:50:27Z',
    notAfter: '2033-07-15T14:59:59Z',
    publishedAs: 'signca03.cer',
  },
  {
    ...auth,
    name: 'jpki-auth-ca-01',
    generation: '01',
    sha256: '4DCFC4CA0AAF9FB2A3081B3F0C991C320B3ACC008667A341EEAEC5AF1D58CA7D',
    serial: '01',
    notBefore: '2015-10-20T03:08:13Z',
    notAfter: '2025-10-19T14:59:59Z',
    publishedAs: 'authca01.cer',
  },
  // The file of this generation could not be obtained: no digest, so nothing can match it, and of its validity
  // only the days are known (written as whole days).
  {
    ...auth,
    name: 'jpki-auth-ca-02',
    generation: '02',
    serial: '0133C349',
    notBefore: '2019-09-14T00:00:00Z',
    notAfter: '2029-09-14T23:59:59Z',
    publishedAs: 'authca02.cer',
  },
  {
    ...auth,
    name: 'jpki-auth-ca-03',
    generation: '03',
    sha256: '64114F29620C24ED2631D46476A040E7EE740D956089C00B036A6A8118C322B5',
    serial: '06D18006',
    notBefore: '2023-07-16T01:01:04Z',
    notAfter: '2033-07-15T14:59:59Z',
    publishedAs: 'authca03.cer',
  },
];

/**
 * CAs of test hierarchies: known by name so that a sample card is recognised as one. Nothing here ever makes an
 * official anchor. The agency's test CA2 has the name and serial number of the production CA2.
 */
export const TEST_PINS: readonly Pin[] = [
  {
    ...gen2,
    name: 'zairyu-card-test-ca2-01',
    sha256: '1846B815D31F04FE93D57450A6D8A8C351EAC3D8C444A2375D95734DF7DD1057',
    serial: '01',
    notBefore: '2026-03-19T07:28:01Z',
    notAfter: '2039-06-19T07:28:01Z',
    publishedAs: '001460788.zip',
  },
];

/** @param sha256 upper-case hexadecimal */
export function officialPin(sha256: string): Pin | undefined {
  return OFFICIAL_PINS.find((pin) => pin.sha256 === sha256);
}

export function testPin(sha256: string): Pin | undefined {
  return TEST_PINS.find((pin) => pin.sha256 === sha256);
}

// The simulated My Number cards: each makes a card right, or makes it right and breaks one thing. Names and addresses are
// samples; the first two holders also have a simulated residence card.

import type { Holder, Issued, MyNumberDefinition } from './definition.ts';

/** The holder of the residence card `permanent-resident`. */
const rafael: Holder = {
  name: 'SAMPLE RAFAEL',
  address: '群馬県太田市見本町４５番地６',
  birthDate: '19790308',
  sex: '1',
  prefecture: 'Gunma-ken',
  municipality: 'Ota-shi',
};

/** The holder of the residence card `worker`. */
const lihua: Holder = {
  name: 'MIHON LIHUA',
  address: '東京都千代田区見本町一丁目２番３号サンプルマンション４０５号室',
  birthDate: '19940415',
  sex: '2',
  prefecture: 'Tokyo-to',
  municipality: 'Chiyoda-ku',
};

const hanako: Holder = {
  name: '見本　花子',
  address: '見本県見本市見本一丁目２番３号',
  birthDate: '19880110',
  sex: '2',
  prefecture: 'Mihon-ken',
  municipality: 'Mihon-shi',
};

function pair(
  id: string,
  notBefore: string,
  notAfter: string,
): { authentication: Issued; signature: Issued } {
  const dates = { notBefore, notAfter };
  return {
    authentication: { key: 'holder-a-authentication', serial: 0x5100_0001, id: `${id}A`, ...dates },
    signature: { key: 'holder-a-signature', serial: 0x5200_0001, id: `${id}S`, ...dates },
  };
}

/** Right in everything, and silent about its own expiry. */
const untold: MyNumberDefinition = {
  name: 'mnc-valid',
  story: {
    ja: '永住者。二つの電子証明書は発行後5回目の誕生日まで有効',
    en: 'Permanent resident: both certificates valid to the fifth birthday after issue',
    zh: '永住者，两种电子证书均有效至发行后第5个生日',
  },
  holder: rafael,
  ...pair('20260520SIM000001', '2026-05-20T01:23:45Z', '2031-03-08T14:59:59Z'),
};

const valid: MyNumberDefinition = { ...untold, cardExpiry: '20360308' };

const expiring: MyNumberDefinition = {
  ...valid,
  name: 'mnc-expiring',
  story: {
    ja: '電子証明書があと2か月足らずで期限切れ。更新手続きができる時期',
    en: 'Certificates end in less than two months: time to renew them',
    zh: '电子证书不到两个月即将到期，已可办理更新',
  },
  holder: hanako,
  cardExpiry: '20320110',
  ...pair('20220215SIM000002', '2022-02-15T02:00:00Z', '2027-01-10T14:59:59Z'),
};

const expired: MyNumberDefinition = {
  ...valid,
  name: 'mnc-expired',
  story: {
    ja: '電子証明書の有効期限が過ぎた。カード本体はまだ有効',
    en: 'Both certificates have run out; the card itself is still valid',
    zh: '电子证书已过期，卡片本身仍有效',
  },
  holder: { ...hanako, birthDate: '19791103' },
  cardExpiry: '20301103',
  ...pair('20201110SIM000003', '2020-11-10T02:00:00Z', '2025-11-03T14:59:59Z'),
};

const noSignature: MyNumberDefinition = {
  ...valid,
  name: 'mnc-no-signature',
  story: {
    ja: '署名用電子証明書が発行されていない（ファイルは空き領域のまま）',
    en: 'No signature certificate was issued: its file is there and blank',
    zh: '未发行签名用电子证书（文件为空白）',
  },
  signature: 'blank',
};

const signatureLocked: MyNumberDefinition = {
  ...valid,
  name: 'mnc-signature-locked',
  story: {
    ja: '署名用電子証明書の暗証番号を5回間違えてロックされている',
    en: 'The password of the signature certificate is blocked after five mistakes',
    zh: '签名用电子证书的密码输错5次，已被锁定',
  },
  left: { signature: 0 },
};

const oneTry: MyNumberDefinition = {
  ...valid,
  name: 'mnc-one-try',
  story: {
    ja: 'どの暗証番号も残り1回で、次に間違えるとロックされる',
    en: 'One try is left of every PIN: the next mistake blocks it',
    zh: '各密码均只剩1次机会，再输错即被锁定',
  },
  left: { authentication: 1, signature: 1, input: 1 },
};

const wrongCa: MyNumberDefinition = {
  ...valid,
  name: 'mnc-wrong-ca',
  story: {
    ja: '公表されていない認証局が発行した電子証明書（名前は同じ、鍵は別）',
    en: 'Certificates of a CA that nobody published, with the right name and another key',
    zh: '由未公布的认证机构发行的电子证书（名称相同，密钥不同）',
  },
  hierarchy: 'nobody',
};

const foreignResident: MyNumberDefinition = {
  ...valid,
  name: 'mnc-foreign-resident',
  story: {
    ja: 'ローマ字氏名の外国人住民。有効期限は在留期間の満了日まで',
    en: 'Foreign resident with a name in Latin letters: everything ends with the period of stay',
    zh: '姓名为罗马字的外国居民，有效期至在留期间届满日',
  },
  holder: lihua,
  cardExpiry: '20290901',
  ...pair('20260910SIM000004', '2026-09-10T05:00:00Z', '2029-09-01T14:59:59Z'),
};

const substituteCharacters: MyNumberDefinition = {
  ...untold,
  name: 'mnc-substitute-characters',
  story: {
    ja: '氏名と住所に代替文字が使われている。有効期限はPINなしでは読めない',
    en: 'Characters of name and address are substituted; the card does not tell its expiry without a PIN',
    zh: '姓名和住址中使用了替代文字，卡片有效期无法免密码读取',
  },
  holder: {
    ...hanako,
    name: '渡辺　見本',
    nameSubstitutes: '01000',
    address: '見本県葛見本市一丁目',
    addressSubstitutes: '0001000000',
    birthDate: '19980308',
  },
};

const twoHolders: MyNumberDefinition = {
  ...valid,
  name: 'mnc-two-holders',
  story: {
    ja: '二つの電子証明書の持ち主が違う',
    en: 'The two certificates belong to two different people',
    zh: '两种电子证书的持有人不同',
  },
  signature: {
    key: 'holder-b-signature',
    serial: 0x5200_0777,
    id: '20261005SIM000777S',
    notBefore: '2026-10-05T02:00:00Z',
    notAfter: '2031-09-30T14:59:59Z',
    holder: { ...hanako, name: '見本　太郎', birthDate: '19750930', sex: '1' },
  },
};

const under15: MyNumberDefinition = {
  ...valid,
  name: 'mnc-under-15',
  story: {
    ja: '15歳未満。署名用電子証明書は発行されない',
    en: 'Under 15 years of age: no signature certificate is issued',
    zh: '未满15岁，不发行签名用电子证书',
  },
  holder: { ...hanako, name: '見本　海', birthDate: '20140601' },
  cardExpiry: '20290601',
  ...pair('20240701SIM000005', '2024-07-01T02:00:00Z', '2029-06-01T14:59:59Z'),
  signature: 'none',
};

const juki: MyNumberDefinition = {
  ...expired,
  name: 'juki-card',
  label: 'JPKIAPICCTOKEN',
  story: {
    ja: '住民基本台帳カード。電子証明書はすべて失効している',
    en: 'Basic resident register card: its certificates have all run out',
    zh: '住民基本台账卡，电子证书均已失效',
  },
};

export const MY_NUMBER_DEFINITIONS: readonly MyNumberDefinition[] = [
  valid,
  expiring,
  expired,
  noSignature,
  signatureLocked,
  oneTry,
  wrongCa,
  foreignResident,
  substituteCharacters,
  twoHolders,
  under15,
  juki,
];

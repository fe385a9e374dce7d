// Second generation: cards whose signature is missing, strange or wrong. Each is a good worker's card but for that.

import type { Gen2Definition } from './definition.ts';

const sound = {
  type: '05',
  addressLines: ['北海道札幌市中央区見本条西三丁目１番地'],
  cardExpiry: '20290825',
  stay: {
    status: 'T410010000',
    period: '0300',
    permissionType: '02',
    permissionDate: '20260825',
    work: '2',
    expiry: '20290825',
  },
} as const;

const nullParameters: Gen2Definition = {
  ...sound,
  name: 'null-parameters',
  cardNumber: 'ZD05000031SM',
  story: {
    ja: '証明書の署名アルゴリズムに NULL パラメータがある（実際のカードにも見られる）',
    en: 'Signer certificate with NULL parameters in its signature algorithm, as some cards in use have',
    zh: '签名者证书的签名算法带有 NULL 参数（使用中的卡里也有）',
  },
  portrait: 'long',
  nameLines: ['SAMPLE MALEE'],
  birthDate: '19951020',
  sex: '2',
  nationality: 'THA',
  signing: 'null-parameters',
};

const noSignature: Gen2Definition = {
  ...sound,
  name: 'no-signature',
  cardNumber: 'ZD05000032SM',
  story: {
    ja: '電子署名のファイルが空',
    en: 'The signature file is empty',
    zh: '电子签名文件为空',
  },
  portrait: 'glasses',
  nameLines: ['MIHON JIAN', '見本 健'],
  birthDate: '19900105',
  sex: '1',
  nationality: 'CHN',
  signing: 'absent',
};

const unknownIssuer: Gen2Definition = {
  ...sound,
  name: 'unknown-issuer',
  cardNumber: 'ZD05000033SM',
  story: {
    ja: '署名は合うが、証明書の発行者が登録されたCAではない',
    en: 'The signature fits, but its certificate comes from a CA that is not among the anchors',
    zh: '签名吻合，但证书的颁发者不在已登记的CA中',
  },
  portrait: 'tied',
  nameLines: ['SAMPLE PRIYA'],
  birthDate: '19930817',
  sex: '2',
  nationality: 'IND',
  signing: 'unknown-ca',
};

const expiredSigner: Gen2Definition = {
  ...sound,
  name: 'expired-signer',
  cardNumber: 'ZD05000034SM',
  story: {
    ja: '署名は合うが、署名者の証明書の有効期間が過ぎている',
    en: 'The signature fits, but the validity of the signer certificate has ended',
    zh: '签名吻合，但签名者证书已过有效期',
  },
  portrait: 'curly',
  nameLines: ['SAMPLE DANIEL'],
  birthDate: '19880412',
  sex: '1',
  nationality: 'GHA',
  signing: 'expired-signer',
};

const forgedPhoto: Gen2Definition = {
  ...sound,
  name: 'forged-photo',
  cardNumber: 'ZD05000035SM',
  story: {
    ja: '署名のあとで顔写真が取り替えられている',
    en: 'The photograph was exchanged after signing',
    zh: '签名之后照片被更换',
  },
  portrait: 'parted',
  portraitAfterSigning: 'moustache',
  nameLines: ['SAMPLE AUNG'],
  birthDate: '19920606',
  sex: '1',
  nationality: 'MMR',
};

export const SIGNATURES: readonly Gen2Definition[] = [
  nullParameters,
  noSignature,
  unknownIssuer,
  expiredSigner,
  forgedPhoto,
];

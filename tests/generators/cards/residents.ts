// Second generation: permanent residents, special permanent residents and children.

import type { Gen2Definition } from './definition.ts';

const permanentResident: Gen2Definition = {
  name: 'permanent-resident',
  type: '05',
  cardNumber: 'ZD05000021SM',
  story: {
    ja: '永住者。在留期間は無期限、カードは交付後10回目の誕生日まで',
    en: 'Permanent resident: stay without limit, card valid to the tenth birthday after issue',
    zh: '永住者，在留期间无期限，卡有效期至交付后第10个生日',
  },
  portrait: 'beard',
  nameLines: ['SAMPLE RAFAEL'],
  addressLines: ['群馬県太田市見本町４５番地６'],
  birthDate: '19790308',
  sex: '1',
  nationality: 'BRA',
  cardExpiry: '20360308',
  stay: { status: 'T410060000', period: '0000', permissionType: '03', permissionDate: '20260721', work: '1' },
};

const child: Gen2Definition = {
  ...permanentResident,
  name: 'permanent-resident-child',
  cardNumber: 'ZD05000022SM',
  story: {
    ja: '18歳未満の永住者。カードは交付後5回目の誕生日まで、写真あり',
    en: 'Permanent resident under 18: card valid to the fifth birthday after issue, with a photograph',
    zh: '未满18岁的永住者，卡有效期至交付后第5个生日，有照片',
  },
  portrait: 'fringe',
  nameLines: ['MIHON KAI', '見本 海'],
  addressLines: ['群馬県太田市見本町４５番地６'],
  birthDate: '20150609',
  nationality: 'PER',
  cardExpiry: '20310609',
  stay: { ...permanentResident.stay, permissionDate: '20260915' },
};

const underOne: Gen2Definition = {
  name: 'under-one',
  type: '05',
  cardNumber: 'ZD05000023SM',
  story: {
    ja: '1歳未満の子ども。顔写真がないのは正常',
    en: 'A child under one year: no photograph on the chip, and that is normal',
    zh: '未满1岁的儿童，没有照片属正常',
  },
  nameLines: ['SAMPLE AN'],
  addressLines: ['千葉県船橋市見本台七丁目７番７号', '見本ハイツ１０１'],
  birthDate: '20260905',
  sex: '2',
  nationality: 'VNM',
  cardExpiry: '20290905',
  stay: {
    status: 'T410070000',
    period: '0300',
    permissionType: '04',
    permissionDate: '20261002',
    work: '9',
    expiry: '20290905',
  },
};

const specialPermanentResident: Gen2Definition = {
  name: 'special-permanent-resident',
  type: '06',
  cardNumber: 'ZD06000001SM',
  story: {
    ja: '特別永住者証明書（第2世代）。在留資格・在留期間の欄は空',
    en: 'Special permanent resident certificate of the second generation; status and period are empty',
    zh: '特别永住者证明书（第二代），在留资格和在留期间栏为空',
  },
  portrait: 'grandmother',
  nameLines: ['MIHON SUNJA', '見本 順子'],
  addressLines: ['大阪府大阪市生野区見本四丁目５番６号'],
  birthDate: '19581130',
  sex: '2',
  nationality: 'KOR',
  cardExpiry: '20351130',
  stay: { status: '', period: '' },
};

export const RESIDENTS: readonly Gen2Definition[] = [
  permanentResident,
  child,
  underOne,
  specialPermanentResident,
];

// Second generation: people whose card tells whether and how they may work.

import type { Gen2Definition } from './definition.ts';

const worker: Gen2Definition = {
  name: 'worker',
  type: '05',
  cardNumber: 'ZD05000001SM',
  story: {
    ja: '会社員。3年の在留期間、在留資格に基づく就労活動のみ可',
    en: 'Office worker with a three-year period of stay, work within the status only',
    zh: '公司职员，在留期间3年，仅可从事在留资格范围内的工作',
  },
  portrait: 'bob',
  nameLines: ['MIHON LIHUA', '見本 麗華'],
  addressLines: ['東京都千代田区見本町一丁目２番３号', 'サンプルマンション４０５号室'],
  birthDate: '19940415',
  sex: '2',
  nationality: 'TWN',
  cardExpiry: '20290901',
  stay: {
    status: 'T410010000',
    period: '0300',
    permissionType: '02',
    permissionDate: '20260901',
    work: '2',
    expiry: '20290901',
  },
};

const designated: Gen2Definition = {
  name: 'designated',
  type: '05',
  cardNumber: 'ZD05000002SM',
  story: {
    ja: '指定書により指定された就労活動のみ可。長官の記載と予備欄の文字あり',
    en: 'May work only as the designation paper in the passport says; note of the commissioner and text in the reserved field',
    zh: '仅可从事指定书所指定的工作；有长官记载和预备栏文字',
  },
  portrait: 'headscarf',
  nameLines: ['SAMPLE DEWI'],
  addressLines: ['愛知県名古屋市中区見本五丁目６番７号', '見本寮２０３'],
  birthDate: '19980722',
  sex: '2',
  nationality: 'IDN',
  cardExpiry: '20290818',
  stay: {
    status: 'T410020000',
    period: '0300',
    permissionType: '02',
    permissionDate: '20260818',
    work: '4',
    expiry: '20290818',
  },
  commissionerNote: '見本：この欄の文字はシミュレーター用です。',
};

const renewalPending: Gen2Definition = {
  name: 'renewal-pending',
  type: '05',
  cardNumber: 'ZD05000003SM',
  story: {
    ja: '在留期間の満了日を過ぎたが、更新を申請中とカードに記録がある',
    en: 'Period of stay has ended, and the card says an application for extension is pending',
    zh: '在留期间已届满，但卡上记录为更新申请中',
  },
  portrait: 'long',
  nameLines: ['SAMPLE ANGELICA'],
  addressLines: ['神奈川県横浜市中区見本通八丁目９番地'],
  birthDate: '19911202',
  sex: '2',
  nationality: 'PHL',
  cardExpiry: '20261110',
  stay: {
    status: 'T410010000',
    period: '0300',
    permissionType: '02',
    permissionDate: '20231110',
    work: '2',
    expiry: '20261110',
  },
  renewalPending: true,
};

const expired: Gen2Definition = {
  name: 'expired',
  type: '05',
  cardNumber: 'ZD05000004SM',
  story: {
    ja: 'カードの有効期間が過ぎ、申請中の記録もない',
    en: 'The card has expired and nothing on it says that an application is pending',
    zh: '卡已过有效期，也没有申请中的记录',
  },
  portrait: 'moustache',
  nameLines: ['SAMPLE IMRAN'],
  addressLines: ['埼玉県川口市見本一丁目１番１号'],
  birthDate: '19870130',
  sex: '1',
  nationality: 'PAK',
  cardExpiry: '20261015',
  stay: {
    status: 'T410010000',
    period: '0100',
    permissionType: '02',
    permissionDate: '20251015',
    work: '2',
    expiry: '20261015',
  },
};

const longName: Gen2Definition = {
  name: 'long-name',
  type: '05',
  cardNumber: 'ZD05000005SM',
  story: {
    ja: '氏名が長く、氏名イメージが2行になる',
    en: 'A name so long that its image has two lines',
    zh: '姓名很长，姓名图像分为两行',
  },
  portrait: 'tied',
  nameLines: ['SAMPLE MARIA FERNANDA DOS SANTOS', 'OLIVEIRA DE ALBUQUERQUE CAVALCANTI'],
  addressLines: ['静岡県浜松市中央区見本町九丁目８番７号', 'コーポ見本１０２'],
  birthDate: '19930614',
  sex: '2',
  nationality: 'BRA',
  cardExpiry: '20310703',
  stay: {
    status: 'T410030000',
    period: '0500',
    permissionType: '02',
    permissionDate: '20260703',
    work: '1',
    expiry: '20310703',
  },
};

const ninetyDays: Gen2Definition = {
  name: 'ninety-days',
  type: '05',
  cardNumber: 'ZD05000006SM',
  story: {
    ja: '在留期間が日数（90日）で書かれている',
    en: 'A period of stay written in days: 90',
    zh: '在留期间以天数（90天）记录',
  },
  portrait: 'glasses',
  nameLines: ['SAMPLE JORDAN'],
  addressLines: ['京都府京都市下京区見本町１２３番地'],
  birthDate: '19890909',
  sex: '1',
  nationality: 'USA',
  cardExpiry: '20270124',
  stay: {
    status: 'T410040000',
    period: '090',
    permissionType: '01',
    permissionDate: '20261026',
    work: '9',
    expiry: '20270124',
  },
};

const unknownCodes: Gen2Definition = {
  name: 'unknown-codes',
  type: '05',
  cardNumber: 'ZD05000007SM',
  story: {
    ja: '国籍・在留資格・許可・就労・資格外活動の符号がどの表にもない',
    en: 'Codes of nationality, status, permission, work and other activity that no table has',
    zh: '国籍、在留资格、许可、工作和资格外活动的代码均不在任何表中',
  },
  portrait: 'curly',
  nameLines: ['SAMPLE ALEX'],
  addressLines: ['福岡県福岡市博多区見本三丁目２番１号'],
  birthDate: '19960318',
  sex: '3',
  nationality: 'QZZ',
  cardExpiry: '20290930',
  stay: {
    status: 'Z999999999',
    period: '0300',
    permissionType: '99',
    permissionDate: '20260930',
    work: '3',
    expiry: '20290930',
  },
  otherActivity: { comprehensive: '8', limit: '20290930' },
};

export const WORKERS: readonly Gen2Definition[] = [
  worker,
  designated,
  renewalPending,
  expired,
  longName,
  ninetyDays,
  unknownCodes,
];

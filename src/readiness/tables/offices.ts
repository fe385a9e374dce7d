// Offices of the authority (地方出入国在留管理官署) as the Japanese guide lists them. Branch offices (出張所) are in no
// guide; the link 'offices' lists them. Where the Chinese guide differs, the Japanese number stands and `differs` says so.

import { sourced, type Sourced } from './sourced.ts';

export interface OfficePhone {
  readonly number: string;
  /** 'ip' is for IP telephones and calls from abroad. */
  readonly use: 'main' | 'ip';
  /** The section that answers, where an office has several numbers. */
  readonly section?: OfficeSection;
  readonly labelJa?: string;
}

export type OfficeSection =
  'switchboard' | 'residence-investigation' | 'online-examination' | 'records-management';

export interface OfficeRow extends Sourced {
  readonly ja: string;
  readonly en: string;
  readonly kind:
    'regional-bureau' | 'district-office' | 'airport' | 'annex' | 'detention-centre' | 'support-centre';
  readonly postalCode: string;
  readonly addressJa: string;
  readonly phones: readonly OfficePhone[];
  /** Residence procedures are taken at this counter. */
  readonly residenceCounter: boolean;
  /** What the Chinese guide says otherwise. */
  readonly differs?: string;
}

const SAME = sourced('A', 'S1', 'S0');

export const OFFICES = {
  sapporo: {
    ja: '札幌出入国在留管理局',
    en: 'Sapporo Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '060-0042',
    addressJa: '北海道札幌市中央区大通西12丁目 札幌第3合同庁舎',
    phones: [
      { number: '0570-003259', use: 'main' },
      { number: '011-211-5701', use: 'ip' },
    ],
    residenceCounter: true,
    ...SAME,
  },
  sendai: {
    ja: '仙台出入国在留管理局',
    en: 'Sendai Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '983-0842',
    addressJa: '宮城県仙台市宮城野区五輪1-3-20 仙台第2法務合同庁舎',
    phones: [
      { number: '0570-022259', use: 'main' },
      { number: '022-256-7025', use: 'ip' },
    ],
    residenceCounter: true,
    differs: '022-256-6076',
    ...sourced('A', 'S1'),
  },
  tokyo: {
    ja: '東京出入国在留管理局',
    en: 'Tokyo Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '108-8255',
    addressJa: '東京都港区港南5-5-30',
    phones: [
      { number: '0570-034259', use: 'main' },
      { number: '03-5796-7234', use: 'ip' },
    ],
    residenceCounter: true,
    ...SAME,
  },
  'tokyo-yotsuya': {
    ja: '東京出入国在留管理局 四谷分庁舎',
    en: 'Tokyo Regional Immigration Services Bureau, Yotsuya annex',
    kind: 'annex',
    postalCode: '160-0004',
    addressJa: '東京都新宿区四谷1-6-1 四谷タワー 13階・14階',
    phones: [
      { number: '0570-011000', use: 'main' },
      {
        number: '03-5363-3032',
        use: 'main',
        section: 'residence-investigation',
        labelJa: '在留調査部門（所属機関等に関する届出）',
      },
      {
        number: '03-5363-3030',
        use: 'main',
        section: 'online-examination',
        labelJa: 'オンライン審査部門（在留オンライン申請手続）',
      },
      {
        number: '03-5363-3039',
        use: 'main',
        section: 'records-management',
        labelJa: '情報管理部門（審査記録管理）',
      },
    ],
    residenceCounter: false,
    differs: '14階; 03-5363-3039 在线审查部门; 0570-011000 (8号), IP 03-5363-3013',
    ...sourced('A', 'S1'),
  },
  'narita-airport': {
    ja: '東京出入国在留管理局 成田空港支局',
    en: 'Tokyo Regional Immigration Services Bureau, Narita Airport District Immigration Services Office',
    kind: 'airport',
    postalCode: '282-0004',
    addressJa: '千葉県成田市古込字古込1-1 第2旅客ターミナルビル6階',
    phones: [
      { number: '0476-34-2222', use: 'main', section: 'switchboard', labelJa: '代表' },
      { number: '0476-34-2211', use: 'main' },
    ],
    residenceCounter: false,
    differs: '0476-34-2211 審査管理部門',
    ...sourced('A', 'S1'),
  },
  'haneda-airport': {
    ja: '東京出入国在留管理局 羽田空港支局',
    en: 'Tokyo Regional Immigration Services Bureau, Haneda Airport District Immigration Services Office',
    kind: 'airport',
    postalCode: '144-0041',
    addressJa: '東京都大田区羽田空港2-6-4 羽田空港CIQ棟',
    phones: [{ number: '03-5708-3202', use: 'main' }],
    residenceCounter: false,
    ...SAME,
  },
  yokohama: {
    ja: '東京出入国在留管理局 横浜支局',
    en: 'Tokyo Regional Immigration Services Bureau, Yokohama District Immigration Services Office',
    kind: 'district-office',
    postalCode: '236-0002',
    addressJa: '神奈川県横浜市金沢区鳥浜町10-7',
    phones: [
      { number: '0570-045259', use: 'main' },
      { number: '045-769-1729', use: 'ip' },
    ],
    residenceCounter: true,
    ...SAME,
  },
  nagoya: {
    ja: '名古屋出入国在留管理局',
    en: 'Nagoya Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '455-8601',
    addressJa: '愛知県名古屋市港区正保町5-18',
    phones: [
      { number: '0570-052259', use: 'main' },
      { number: '052-217-8944', use: 'ip' },
    ],
    residenceCounter: true,
    ...SAME,
  },
  'chubu-airport': {
    ja: '名古屋出入国在留管理局 中部空港支局',
    en: 'Nagoya Regional Immigration Services Bureau, Chubu Airport District Immigration Services Office',
    kind: 'airport',
    postalCode: '479-0881',
    addressJa: '愛知県常滑市セントレア1-1 CIQ棟3階',
    phones: [{ number: '0569-38-7410', use: 'main' }],
    residenceCounter: false,
    ...SAME,
  },
  osaka: {
    ja: '大阪出入国在留管理局',
    en: 'Osaka Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '559-0034',
    addressJa: '大阪府大阪市住之江区南港北1-29-53',
    phones: [
      { number: '0570-064259', use: 'main' },
      { number: '06-4703-2050', use: 'ip' },
    ],
    residenceCounter: true,
    ...SAME,
  },
  'kansai-airport': {
    ja: '大阪出入国在留管理局 関西空港支局',
    en: 'Osaka Regional Immigration Services Bureau, Kansai Airport District Immigration Services Office',
    kind: 'airport',
    postalCode: '549-0011',
    addressJa: '大阪府泉南郡田尻町泉州空港中1',
    phones: [{ number: '072-455-1453', use: 'main' }],
    residenceCounter: false,
    ...SAME,
  },
  kobe: {
    ja: '大阪出入国在留管理局 神戸支局',
    en: 'Osaka Regional Immigration Services Bureau, Kobe District Immigration Services Office',
    kind: 'district-office',
    postalCode: '650-0024',
    addressJa: '兵庫県神戸市中央区海岸通29 神戸地方合同庁舎',
    phones: [{ number: '078-391-6377', use: 'main' }],
    residenceCounter: true,
    ...SAME,
  },
  hiroshima: {
    ja: '広島出入国在留管理局',
    en: 'Hiroshima Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '730-0012',
    addressJa: '広島県広島市中区上八丁堀2-31 広島法務総合庁舎内',
    phones: [{ number: '082-221-4411', use: 'main' }],
    residenceCounter: true,
    ...SAME,
  },
  takamatsu: {
    ja: '高松出入国在留管理局（総務課・警備部門）',
    en: 'Takamatsu Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '760-0033',
    addressJa: '香川県高松市丸の内1-1 高松法務合同庁舎',
    phones: [{ number: '087-822-5852', use: 'main' }],
    residenceCounter: false,
    ...SAME,
  },
  'takamatsu-hamanocho': {
    ja: '高松出入国在留管理局 浜ノ町分庁舎（審査部門）',
    en: 'Takamatsu Regional Immigration Services Bureau, Hamanocho annex (examination)',
    kind: 'annex',
    postalCode: '760-0011',
    addressJa: '香川県高松市浜ノ町72-9',
    phones: [{ number: '087-822-5851', use: 'main' }],
    residenceCounter: true,
    ...SAME,
  },
  fukuoka: {
    ja: '福岡出入国在留管理局',
    en: 'Fukuoka Regional Immigration Services Bureau',
    kind: 'regional-bureau',
    postalCode: '810-0073',
    addressJa: '福岡県福岡市中央区舞鶴3-5-25 福岡第1法務総合庁舎',
    phones: [{ number: '092-717-5420', use: 'main' }],
    residenceCounter: true,
    ...SAME,
  },
  naha: {
    ja: '福岡出入国在留管理局 那覇支局',
    en: 'Fukuoka Regional Immigration Services Bureau, Naha District Immigration Services Office',
    kind: 'district-office',
    postalCode: '900-0022',
    addressJa: '沖縄県那覇市樋川1-15-15 那覇第一地方合同庁舎',
    phones: [{ number: '098-832-4185', use: 'main' }],
    residenceCounter: true,
    ...SAME,
  },
  'higashi-nihon-centre': {
    ja: '東日本入国管理センター',
    en: 'Higashi-Nihon Immigration Center',
    kind: 'detention-centre',
    postalCode: '300-1288',
    addressJa: '茨城県牛久市久野町1766-1',
    phones: [{ number: '029-875-1291', use: 'main' }],
    residenceCounter: false,
    ...SAME,
  },
  'omura-centre': {
    ja: '大村入国管理センター',
    en: 'Omura Immigration Center',
    kind: 'detention-centre',
    postalCode: '856-0817',
    addressJa: '長崎県大村市古賀島町644-3',
    phones: [{ number: '0957-52-2121', use: 'main' }],
    residenceCounter: false,
    ...SAME,
  },
  fresc: {
    ja: '外国人在留支援センター（FRESC／フレスク）',
    en: 'Foreign Residents Support Center (FRESC)',
    kind: 'support-centre',
    postalCode: '160-0004',
    addressJa: '東京都新宿区四谷1-6-1 四谷タワー13階',
    phones: [
      { number: '0570-011000', use: 'main' },
      { number: '03-5363-3013', use: 'ip' },
    ],
    residenceCounter: false,
    ...SAME,
  },
} as const satisfies Record<string, OfficeRow>;

export type OfficeId = keyof typeof OFFICES;

/** Where a residence card is posted to: 返納. The envelope says 「在留カード返納」, in Japanese whatever the language of the guide. */
export const CARD_RETURN_ADDRESS = {
  postalCode: '135-0064',
  addressJa: '東京都江東区青海2-7-11 東京港湾合同庁舎9階',
  addresseeJa: '東京出入国在留管理局オンライン審査部門おだいば分室',
  envelopeJa: '在留カード返納',
  ...SAME,
} as const;

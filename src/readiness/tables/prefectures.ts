// Prefectures and the office whose district they are in (管轄区域). Branch offices may be nearer; the link 'offices' lists them.

import type { OfficeId } from './offices.ts';
import { sourced, type Sourced } from './sourced.ts';

export interface PrefectureRow extends Sourced {
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
  readonly office: OfficeId;
}

const DISTRICT = sourced('C', 'P15');

export const PREFECTURES = {
  hokkaido: { ja: '北海道', en: 'Hokkaido', zh: '北海道', office: 'sapporo', ...DISTRICT },
  aomori: { ja: '青森県', en: 'Aomori', zh: '青森县', office: 'sendai', ...DISTRICT },
  iwate: { ja: '岩手県', en: 'Iwate', zh: '岩手县', office: 'sendai', ...DISTRICT },
  miyagi: { ja: '宮城県', en: 'Miyagi', zh: '宫城县', office: 'sendai', ...DISTRICT },
  akita: { ja: '秋田県', en: 'Akita', zh: '秋田县', office: 'sendai', ...DISTRICT },
  yamagata: { ja: '山形県', en: 'Yamagata', zh: '山形县', office: 'sendai', ...DISTRICT },
  fukushima: { ja: '福島県', en: 'Fukushima', zh: '福岛县', office: 'sendai', ...DISTRICT },
  ibaraki: { ja: '茨城県', en: 'Ibaraki', zh: '茨城县', office: 'tokyo', ...DISTRICT },
  tochigi: { ja: '栃木県', en: 'Tochigi', zh: '枥木县', office: 'tokyo', ...DISTRICT },
  gunma: { ja: '群馬県', en: 'Gunma', zh: '群马县', office: 'tokyo', ...DISTRICT },
  saitama: { ja: '埼玉県', en: 'Saitama', zh: '埼玉县', office: 'tokyo', ...DISTRICT },
  chiba: { ja: '千葉県', en: 'Chiba', zh: '千叶县', office: 'tokyo', ...DISTRICT },
  tokyo: { ja: '東京都', en: 'Tokyo', zh: '东京都', office: 'tokyo', ...DISTRICT },
  kanagawa: { ja: '神奈川県', en: 'Kanagawa', zh: '神奈川县', office: 'yokohama', ...DISTRICT },
  niigata: { ja: '新潟県', en: 'Niigata', zh: '新潟县', office: 'tokyo', ...DISTRICT },
  toyama: { ja: '富山県', en: 'Toyama', zh: '富山县', office: 'nagoya', ...DISTRICT },
  ishikawa: { ja: '石川県', en: 'Ishikawa', zh: '石川县', office: 'nagoya', ...DISTRICT },
  fukui: { ja: '福井県', en: 'Fukui', zh: '福井县', office: 'nagoya', ...DISTRICT },
  yamanashi: { ja: '山梨県', en: 'Yamanashi', zh: '山梨县', office: 'tokyo', ...DISTRICT },
  nagano: { ja: '長野県', en: 'Nagano', zh: '长野县', office: 'tokyo', ...DISTRICT },
  gifu: { ja: '岐阜県', en: 'Gifu', zh: '岐阜县', office: 'nagoya', ...DISTRICT },
  shizuoka: { ja: '静岡県', en: 'Shizuoka', zh: '静冈县', office: 'nagoya', ...DISTRICT },
  aichi: { ja: '愛知県', en: 'Aichi', zh: '爱知县', office: 'nagoya', ...DISTRICT },
  mie: { ja: '三重県', en: 'Mie', zh: '三重县', office: 'nagoya', ...DISTRICT },
  shiga: { ja: '滋賀県', en: 'Shiga', zh: '滋贺县', office: 'osaka', ...DISTRICT },
  kyoto: { ja: '京都府', en: 'Kyoto', zh: '京都府', office: 'osaka', ...DISTRICT },
  osaka: { ja: '大阪府', en: 'Osaka', zh: '大阪府', office: 'osaka', ...DISTRICT },
  hyogo: { ja: '兵庫県', en: 'Hyogo', zh: '兵库县', office: 'kobe', ...DISTRICT },
  nara: { ja: '奈良県', en: 'Nara', zh: '奈良县', office: 'osaka', ...DISTRICT },
  wakayama: { ja: '和歌山県', en: 'Wakayama', zh: '和歌山县', office: 'osaka', ...DISTRICT },
  tottori: { ja: '鳥取県', en: 'Tottori', zh: '鸟取县', office: 'hiroshima', ...DISTRICT },
  shimane: { ja: '島根県', en: 'Shimane', zh: '岛根县', office: 'hiroshima', ...DISTRICT },
  okayama: { ja: '岡山県', en: 'Okayama', zh: '冈山县', office: 'hiroshima', ...DISTRICT },
  hiroshima: { ja: '広島県', en: 'Hiroshima', zh: '广岛县', office: 'hiroshima', ...DISTRICT },
  yamaguchi: { ja: '山口県', en: 'Yamaguchi', zh: '山口县', office: 'hiroshima', ...DISTRICT },
  tokushima: { ja: '徳島県', en: 'Tokushima', zh: '德岛县', office: 'takamatsu-hamanocho', ...DISTRICT },
  kagawa: { ja: '香川県', en: 'Kagawa', zh: '香川县', office: 'takamatsu-hamanocho', ...DISTRICT },
  ehime: { ja: '愛媛県', en: 'Ehime', zh: '爱媛县', office: 'takamatsu-hamanocho', ...DISTRICT },
  kochi: { ja: '高知県', en: 'Kochi', zh: '高知县', office: 'takamatsu-hamanocho', ...DISTRICT },
  fukuoka: { ja: '福岡県', en: 'Fukuoka', zh: '福冈县', office: 'fukuoka', ...DISTRICT },
  saga: { ja: '佐賀県', en: 'Saga', zh: '佐贺县', office: 'fukuoka', ...DISTRICT },
  nagasaki: { ja: '長崎県', en: 'Nagasaki', zh: '长崎县', office: 'fukuoka', ...DISTRICT },
  kumamoto: { ja: '熊本県', en: 'Kumamoto', zh: '熊本县', office: 'fukuoka', ...DISTRICT },
  oita: { ja: '大分県', en: 'Oita', zh: '大分县', office: 'fukuoka', ...DISTRICT },
  miyazaki: { ja: '宮崎県', en: 'Miyazaki', zh: '宫崎县', office: 'fukuoka', ...DISTRICT },
  kagoshima: { ja: '鹿児島県', en: 'Kagoshima', zh: '鹿儿岛县', office: 'fukuoka', ...DISTRICT },
  okinawa: { ja: '沖縄県', en: 'Okinawa', zh: '冲绳县', office: 'naha', ...DISTRICT },
} as const satisfies Record<string, PrefectureRow>;

export type PrefectureId = keyof typeof PREFECTURES;

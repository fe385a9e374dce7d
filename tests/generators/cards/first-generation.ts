// First generation: cards issued before 14 June 2026. Their face is one image; only the back is text on the chip.

import type { Gen1Definition } from './definition.ts';

const TITLE = { title: '在留カード', titleEnglish: 'RESIDENCE CARD' };
const COMPREHENSIVE = '許可（原則週28時間以内・風俗営業等の従事を除く）';

interface Printed {
  readonly status: string;
  readonly work: string;
  readonly period: string;
  readonly permission: string;
  readonly permissionDate: string;
}

/** The rows below the address, as they are printed on a 在留カード. */
export function printedRows(printed: Printed): Gen1Definition['front']['rows'] {
  return [
    { label: '在留資格 STATUS', text: printed.status },
    { label: '就労制限の有無', text: printed.work },
    { label: '在留期間（満了日）', text: printed.period },
    { label: '許可の種類', text: printed.permission },
    { label: '許可・交付年月日', text: `${printed.permissionDate} / ${printed.permissionDate}` },
  ];
}

const worker: Gen1Definition = {
  name: 'gen1-worker',
  type: '1',
  cardNumber: 'ZD01000001SM',
  story: {
    ja: '第1世代。会社員、5年の在留期間',
    en: 'First generation: office worker with a five-year period of stay',
    zh: '第一代卡：公司职员，在留期间5年',
  },
  portrait: 'beard',
  front: {
    ...TITLE,
    nameLines: ['SAMPLE ARJUN'],
    birthDate: '1990年02月18日',
    sex: '男 M.',
    nationality: 'インド',
    addressLines: ['東京都江東区見本一丁目２番３号'],
    rows: printedRows({
      status: '技術・人文知識・国際業務',
      work: '在留資格に基づく就労活動のみ可',
      period: '5年（2031年03月12日）',
      permission: '在留期間更新許可（見本局長）',
      permissionDate: '2026年03月12日',
    }),
    validity: '2031年03月12日まで有効',
  },
};

const student: Gen1Definition = {
  name: 'gen1-student',
  type: '1',
  cardNumber: 'ZD01000002SM',
  story: {
    ja: '第1世代。留学生、裏面に包括許可の文字',
    en: 'First generation: student, the text of the comprehensive permission on the back',
    zh: '第一代卡：留学生，背面有概括许可文字',
  },
  portrait: 'tied',
  front: {
    ...TITLE,
    nameLines: ['SAMPLE THAO'],
    birthDate: '2004年09月03日',
    sex: '女 F.',
    nationality: 'ベトナム',
    addressLines: ['東京都豊島区見本三丁目４番５号', '見本荘２０２'],
    rows: printedRows({
      status: '留学',
      work: '就労不可',
      period: '4年3月（2030年07月01日）',
      permission: '上陸許可',
      permissionDate: '2026年04月01日',
    }),
    validity: '2030年07月01日まで有効',
  },
  comprehensive: COMPREHENSIVE,
};

const withdrawn: Gen1Definition = {
  name: 'gen1-withdrawn',
  type: '1',
  cardNumber: 'ZD01000003SM',
  story: {
    ja: '第1世代。包括許可が取り消され、ファイル全体が NUL',
    en: 'First generation: the comprehensive permission was withdrawn, its file is all NUL',
    zh: '第一代卡：概括许可被撤销，整个文件为 NUL',
  },
  portrait: 'glasses',
  front: {
    ...TITLE,
    nameLines: ['MIHON WEI', '見本 偉'],
    birthDate: '1997年11月25日',
    sex: '男 M.',
    nationality: '中国',
    addressLines: ['千葉県市川市見本二丁目１番１０号'],
    rows: printedRows({
      status: '家族滞在',
      work: '就労不可',
      period: '3年（2029年01月20日）',
      permission: '在留期間更新許可（見本局長）',
      permissionDate: '2026年01月20日',
    }),
    validity: '2029年01月20日まで有効',
  },
  withdrawn: true,
};

const addressAdded: Gen1Definition = {
  name: 'gen1-address-added',
  type: '1',
  cardNumber: 'ZD01000004SM',
  story: {
    ja: '第1世代。裏面に新しい住居地（数行にわたる長さ、UTF-8）',
    en: 'First generation: a new address on the back, several lines long, in UTF-8',
    zh: '第一代卡：背面追记了新住址（长达数行，UTF-8）',
  },
  portrait: 'parted',
  front: {
    ...TITLE,
    nameLines: ['SAMPLE MINJUN'],
    birthDate: '1985年07月07日',
    sex: '男 M.',
    nationality: '韓国',
    addressLines: ['東京都港区見本六丁目６番６号'],
    rows: printedRows({
      status: '経営・管理',
      work: '在留資格に基づく就労活動のみ可',
      period: '3年（2029年02月25日）',
      permission: '在留資格変更許可（見本局長）',
      permissionDate: '2026年02月25日',
    }),
    validity: '2029年02月25日まで有効',
  },
  addressNote: {
    date: '20260805',
    municipality: '131041',
    text: '東京都新宿区見本町三丁目１４番１５号サンプルレジデンス新宿見本イーストタワー３２階３２０５号室（見本株式会社社宅管理センター気付）',
  },
};

const renewalPending: Gen1Definition = {
  name: 'gen1-renewal-pending',
  type: '1',
  cardNumber: 'ZD01000005SM',
  story: {
    ja: '第1世代。満了日が近く、更新を申請中と記録がある',
    en: 'First generation: the period ends soon and an application for extension is recorded',
    zh: '第一代卡：在留期间即将届满，记录为更新申请中',
  },
  portrait: 'moustache',
  front: {
    ...TITLE,
    nameLines: ['SAMPLE BINOD'],
    birthDate: '1983年03月30日',
    sex: '男 M.',
    nationality: 'ネパール',
    addressLines: ['愛知県名古屋市中区見本二丁目２番地'],
    rows: printedRows({
      status: '技能',
      work: '在留資格に基づく就労活動のみ可',
      period: '1年（2026年12月15日）',
      permission: '在留期間更新許可（見本局長）',
      permissionDate: '2025年12月15日',
    }),
    validity: '2026年12月15日まで有効',
  },
  renewalPending: true,
};

export const FIRST_GENERATION: readonly Gen1Definition[] = [
  worker,
  student,
  withdrawn,
  addressAdded,
  renewalPending,
];

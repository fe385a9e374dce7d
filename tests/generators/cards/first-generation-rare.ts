// First generation: cards without photograph or signature, old text encoding, and the certificate of type 2.

import type { Gen1Definition } from './definition.ts';
import { printedRows } from './first-generation.ts';
import { encodeShiftJis } from './shift-jis.ts';

const TITLE = { title: '在留カード', titleEnglish: 'RESIDENCE CARD' };

const under16: Gen1Definition = {
  name: 'gen1-under-16',
  type: '1',
  cardNumber: 'ZD01000006SM',
  story: {
    ja: '第1世代。16歳未満、顔写真も電子署名もないのが正常',
    en: 'First generation, holder under 16: neither photograph nor signature, as specified',
    zh: '第一代卡：未满16岁，没有照片和电子签名属正常',
  },
  front: {
    ...TITLE,
    nameLines: ['SAMPLE MARCO'],
    birthDate: '2014年05月10日',
    sex: '男 M.',
    nationality: 'ペルー',
    addressLines: ['静岡県浜松市中央区見本町１１番地'],
    rows: printedRows({
      status: '定住者',
      work: '就労制限なし',
      period: '5年（2031年04月08日）',
      permission: '在留期間更新許可（見本局長）',
      permissionDate: '2026年04月08日',
    }),
    validity: '2030年05月09日まで有効',
  },
  signing: 'absent-under-16',
};

const noSignature: Gen1Definition = {
  name: 'gen1-no-signature',
  type: '1',
  cardNumber: 'ZD01000007SM',
  story: {
    ja: '第1世代。大人のカードなのに電子署名のファイルが空',
    en: 'First generation: an adult holder, yet the signature file is empty',
    zh: '第一代卡：成人卡，但电子签名文件为空',
  },
  portrait: 'long',
  front: {
    ...TITLE,
    nameLines: ['SAMPLE OLENA'],
    birthDate: '1992年12月01日',
    sex: '女 F.',
    nationality: 'ウクライナ',
    addressLines: ['福岡県福岡市博多区見本五丁目５番５号'],
    rows: printedRows({
      status: '特定活動',
      work: '指定書により指定された就労活動のみ可',
      period: '1年（2027年04月15日）',
      permission: '在留期間更新許可（見本局長）',
      permissionDate: '2026年04月15日',
    }),
    validity: '2027年04月15日まで有効',
  },
  signing: 'absent-filler',
};

const shiftJis: Gen1Definition = {
  name: 'gen1-sjis',
  type: '1',
  cardNumber: 'ZD01000008SM',
  story: {
    ja: '第1世代。裏面の文字が Shift_JIS で書かれた古いカード',
    en: 'First generation: an older card whose back is written in Shift_JIS',
    zh: '第一代卡：背面文字以 Shift_JIS 编码的旧卡',
  },
  portrait: 'bob',
  front: {
    ...TITLE,
    nameLines: ['MIHON MEILING', '見本 美玲'],
    birthDate: '1988年08月16日',
    sex: '女 F.',
    nationality: '台湾',
    addressLines: ['兵庫県神戸市中央区見本通四丁目３番'],
    rows: printedRows({
      status: '家族滞在',
      work: '就労不可',
      period: '5年（2029年10月30日）',
      permission: '在留期間更新許可（見本局長）',
      permissionDate: '2024年10月30日',
    }),
    validity: '2029年10月30日まで有効',
  },
  addressNote: {
    date: '20250610',
    municipality: '271276',
    text: encodeShiftJis('大阪府大阪市北区見本八丁目７番６号見本コーポ表参道ソフィア３０１'),
  },
  comprehensive: encodeShiftJis('許可（原則週28時間以内・風俗営業等の従事を除く）'),
  individual: encodeShiftJis('許可（資格外活動許可書に記載された範囲内の活動）'),
};

const specialPermanentResident: Gen1Definition = {
  name: 'gen1-special-permanent-resident',
  type: '2',
  cardNumber: 'ZD02000001SM',
  story: {
    ja: '第1世代の特別永住者証明書',
    en: 'Special permanent resident certificate of the first generation',
    zh: '第一代特别永住者证明书',
  },
  portrait: 'elder',
  front: {
    title: '特別永住者証明書',
    titleEnglish: 'SPECIAL PERMANENT RESIDENT',
    nameLines: ['MIHON YONGSU', '見本 永洙'],
    birthDate: '1954年11月02日',
    sex: '男 M.',
    nationality: '韓国',
    addressLines: ['大阪府東大阪市見本三丁目２番１号'],
    rows: [{ label: '交付年月日', text: '2025年10月20日' }],
    validity: '2032年11月02日まで有効',
  },
};

export const FIRST_GENERATION_RARE: readonly Gen1Definition[] = [
  under16,
  noSignature,
  shiftJis,
  specialPermanentResident,
];

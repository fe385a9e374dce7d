// What to bring or attach, by its official Japanese name. Names are what is printed on forms and asked for at a counter.

import { sourced, type Sourced } from './sourced.ts';

export interface DocumentRow extends Sourced {
  readonly ja: string;
  /** Short Japanese note where the paper has a condition. */
  readonly noteJa?: string;
}

const SEEDS = sourced('A', 'S0', 'S1');

export const DOCUMENTS = {
  passport: { ja: 'パスポート（旅券）', ...SEEDS },
  'passport-if-issued': { ja: 'パスポート（旅券）', noteJa: '発行されている場合', ...SEEDS },
  'residence-card': { ja: '在留カード', ...SEEDS },
  'residence-card-if-issued': { ja: '在留カード', noteJa: '交付されている場合', ...SEEDS },
  photo: {
    ja: '写真（縦4cm×横3cm）',
    noteJa: '6か月以内に撮影。1歳未満は不要（2026年6月14日以降に交付されるカード）',
    ...sourced('C', 'S1', 'P11', 'R5'),
  },
  'proof-of-loss': { ja: '遺失届出証明書・盗難届出証明書・り災証明書など', ...SEEDS },
  'reissue-form': { ja: '在留カード再交付申請書', ...SEEDS },
  'extension-form': { ja: '在留期間更新許可申請書', ...SEEDS },
  'change-form': { ja: '在留資格変更許可申請書', ...SEEDS },
  'permanent-residence-form': { ja: '永住許可申請書', ...SEEDS },
  'acquisition-form': { ja: '在留資格取得許可申請書', ...sourced('A', 'S1') },
  'other-activity-form': { ja: '資格外活動許可申請書', ...SEEDS },
  'activity-papers': { ja: '日本での活動に応じた資料', ...SEEDS },
  'paid-activity-papers': { ja: '行おうとする活動の内容を明らかにする資料', ...SEEDS },
  'other-papers': { ja: 'その他の資料', ...SEEDS },
  'proof-of-birth': { ja: '出生届出書記載事項証明書など出生を証明する資料', ...SEEDS },
  'resident-record': { ja: '住民票の写し又は住民票記載事項証明書', ...SEEDS },
  'my-number-card': { ja: 'マイナンバーカード', ...sourced('A', 'S2') },
  'my-number-pins': { ja: '署名用と利用者証明用の暗証番号', ...sourced('C', 'R1', 'R6') },
} as const satisfies Record<string, DocumentRow>;

export type DocumentId = keyof typeof DOCUMENTS;

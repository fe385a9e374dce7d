// The official Japanese name of each date that matters: what stands beside a translation on a picture or in a calendar.

import type { PointId } from './timeline.ts';

export const POINT_NAMES: Readonly<Record<PointId, string>> = {
  today: '今日',
  'window-opens': '受付の始まる日',
  'last-online-day': 'オンラインの最後の日',
  'last-day': '在留期間の満了日',
  'special-plan-end': '特例期間の終わり（予定を立てる日）',
  'special-statutory-end': '特例期間の終わり（法律の数え方）',
  'my-number-card-end': 'マイナンバーカードの有効期限',
  'my-number-card-go-by': '市区町村に行く最後の開庁日',
  'auth-certificate-end': '利用者証明用電子証明書の有効期限',
  'sign-certificate-end': '署名用電子証明書の有効期限',
  'residence-card-end': '在留カードの有効期間の満了日',
  'birth-last-day': '在留資格取得の期限（30日）',
  'birth-stay-end': '在留資格なしで在留できる最後の日（60日）',
};

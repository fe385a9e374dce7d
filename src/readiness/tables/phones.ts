// Telephone numbers that belong to no single office.

import { sourced, type Sourced } from './sourced.ts';

export interface Phone extends Sourced {
  readonly number: string;
  /** For IP telephones and calls from abroad, where there is one. */
  readonly ipNumber?: string;
  readonly ja: string;
}

export const PHONES = {
  'information-centre': {
    number: '0570-013904',
    ipNumber: '03-5796-7112',
    ja: '外国人在留総合インフォメーションセンター',
    ...sourced('A', 'S0', 'S1'),
  },
  'online-application-desk': {
    number: '03-5363-3030',
    ja: '東京出入国在留管理局オンライン審査部門（在留オンライン申請手続）',
    ...sourced('A', 'S1'),
  },
  'my-number-stop': {
    number: '0120-95-0178',
    ja: 'マイナンバーカードの一時利用停止（24時間）',
    ...sourced('C', 'R1', 'M'),
  },
} as const satisfies Record<string, Phone>;

export type PhoneId = keyof typeof PHONES;

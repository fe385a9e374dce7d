// 在留期間: the granted length of stay as cards and people write it (3年, 4年3月, 6か月, 90日, 無期限).

export type PeriodOfStay =
  | { readonly kind: 'indefinite' }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'days'; readonly days: number };

export function parsePeriodOfStay(text: string): PeriodOfStay | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain === '無期限') return { kind: 'indefinite' };
  const days = /^(\d{1,4})日$/.exec(plain);
  if (days) return positive({ kind: 'days', days: Number(days[1]) });
  const match = /^(?:(\d{1,2})年)?(?:(\d{1,2})(?:か月|ヶ月|カ月|ケ月|箇月|月))?$/.exec(plain);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return positive({ kind: 'months', months: Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0) });
}

/** As it is printed on a card. */
export function periodText(period: PeriodOfStay): string {
  if (period.kind === 'indefinite') return '無期限';
  if (period.kind === 'days') return `${period.days}日`;
  const years = Math.floor(period.months / 12);
  const months = period.months % 12;
  return `${years > 0 ? `${years}年` : ''}${months > 0 ? `${months}月` : ''}`;
}

function positive(period: PeriodOfStay): PeriodOfStay | undefined {
  const length = period.kind === 'months' ? period.months : period.kind === 'days' ? period.days : 1;
  return length > 0 ? period : undefined;
}

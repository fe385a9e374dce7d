// 在留期間 as tag CE stores it: YYMM, DDD, or 0000 for 無期限 (MOJ-RC2-1.1 §3.3.4.4).

export type PeriodOfStay =
  | { readonly kind: 'indefinite' }
  | { readonly kind: 'years-months'; readonly years: number; readonly months: number }
  | { readonly kind: 'days'; readonly days: number };

/** Undefined for anything that is not four digits of years and months, or three of days. */
export function parsePeriodOfStay(text: string): PeriodOfStay | undefined {
  if (text === '0000') return { kind: 'indefinite' };
  if (/^\d{3}$/.test(text)) {
    const days = Number(text);
    return days === 0 ? undefined : { kind: 'days', days };
  }
  if (!/^\d{4}$/.test(text)) return undefined;
  const years = Number(text.slice(0, 2));
  const months = Number(text.slice(2));
  return months > 11 ? undefined : { kind: 'years-months', years, months };
}

/** As it was printed on cards before 2026-06-14: 3年, 1年3月, 6月, 90日, 無期限. */
export function periodOfStayText(period: PeriodOfStay): string {
  switch (period.kind) {
    case 'indefinite':
      return '無期限';
    case 'days':
      return `${period.days}日`;
    case 'years-months': {
      const years = period.years > 0 ? `${period.years}年` : '';
      const months = period.months > 0 ? `${period.months}月` : '';
      return years + months;
    }
  }
}

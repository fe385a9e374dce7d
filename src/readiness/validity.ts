// How long cards and certificates are valid, from the tables. The date on the card itself always goes before these.

import { addDays, addMonths, ageOn, type JstDate } from '../time/jst-date.ts';
import { birthdayOfAge, earlierOf, nthBirthdayAfter } from './calendar.ts';
import { CARD_VALIDITY, type CardHolder, type CardValidityRow } from './tables/card-validity.ts';
import { MY_NUMBER_RULES } from './tables/my-number-card.ts';

export interface CardValidityQuestion {
  readonly holder: CardHolder;
  readonly birth: JstDate;
  readonly issued: JstDate;
  /** Needed where the card ends with the stay. */
  readonly periodEnd?: JstDate;
}

export interface CardValidity {
  /** Last day; undefined where it is that of the stay and that is not known. */
  readonly end: JstDate | undefined;
  readonly row: CardValidityRow;
}

/** 在留カードの有効期間. @returns undefined when no row of the table fits. */
export function residenceCardValidity(question: CardValidityQuestion): CardValidity | undefined {
  const { holder, birth, issued } = question;
  const age = ageOn(birth, issued);
  const row = CARD_VALIDITY.find(
    (each) =>
      each.holders.includes(holder) &&
      age >= each.ageFrom &&
      age < each.ageBelow &&
      (each.issuedFrom === undefined || each.issuedFrom <= issued) &&
      (each.issuedThrough === undefined || each.issuedThrough >= issued),
  );
  return row === undefined ? undefined : { row, end: endBy(row, question) };
}

function endBy(
  row: CardValidityRow,
  { birth, issued, periodEnd }: CardValidityQuestion,
): JstDate | undefined {
  const sixteenth = birthdayOfAge(birth, 16);
  const withStay = (other: JstDate): JstDate | undefined =>
    periodEnd === undefined ? undefined : earlierOf(periodEnd, other);
  switch (row.rule) {
    case 'seven-years':
      // Choice: 交付の日から起算して counts the day of issue, so the last day is the one before; the earlier reading.
      return addDays(addMonths(issued, 7 * 12), -1);
    case 'sixteenth-birthday':
      return sixteenth;
    case 'day-before-sixteenth-birthday':
      return addDays(sixteenth, -1);
    case 'period-of-stay':
      return periodEnd;
    case 'period-of-stay-or-sixteenth-birthday':
      return withStay(sixteenth);
    case 'period-of-stay-or-day-before-sixteenth-birthday':
      return withStay(addDays(sixteenth, -1));
    case 'tenth-birthday':
      return nthBirthdayAfter(birth, issued, 10);
    case 'fifth-birthday':
      return nthBirthdayAfter(birth, issued, 5);
  }
}

/** マイナンバーカード: the 10th birthday after issue (5th under 18), and for a limited stay its end if that is earlier. */
export function myNumberCardEnd(question: {
  readonly birth: JstDate;
  readonly issued: JstDate;
  /** Leave out for 永住者, 高度専門職2号 and 特別永住者. */
  readonly periodEnd?: JstDate;
}): JstDate {
  const { birth, issued, periodEnd } = question;
  const { birthdays, birthdaysUnder18, adultAge } = MY_NUMBER_RULES['card-validity-with-stay'].values;
  const n = ageOn(birth, issued) < adultAge ? birthdaysUnder18 : birthdays;
  const birthday = nthBirthdayAfter(birth, issued, n);
  return periodEnd === undefined ? birthday : earlierOf(birthday, periodEnd);
}

/** A JPKI certificate: the 5th birthday after its issue, the card's end, and for signatures the other certificate's end. */
export function certificateEnd(question: {
  readonly birth: JstDate;
  readonly issued: JstDate;
  readonly cardEnd: JstDate;
  readonly authCertificateEnd?: JstDate;
}): JstDate {
  const { birth, issued, cardEnd, authCertificateEnd } = question;
  const { birthdays } = MY_NUMBER_RULES['certificate-validity'].values;
  const end = earlierOf(nthBirthdayAfter(birth, issued, birthdays), cardEnd);
  return authCertificateEnd === undefined ? end : earlierOf(end, authCertificateEnd);
}

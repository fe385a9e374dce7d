// The certificates of a My Number card, the tries of its PINs, and what a PIN has opened.

import type { HolderField, MyNumberReport, ReportTries } from '../../report/my-number-report.ts';
import { fillIn } from '../../words/fill-in.ts';
import {
  type CertificateSign,
  type CertificateWords,
  type PinUseLike,
  type TriesLike,
  certificateWords,
  pinName,
  triesText,
} from '../../words/my-number-words.ts';
import { dateText } from '../../words/value-words.ts';
import { rowLines, wrapText } from './layout.ts';
import { headingLines } from './page.ts';
import type { Painter } from './painter.ts';
import type { MyNumberPage } from './render-my-number-page.ts';
import { sanitise } from './sanitise.ts';
import type { Sign } from './signs.ts';
import { textWidth } from './text-width.ts';

const INDENT = 4;
const GAP = 2;

export function certificatesBlock(
  { certificates, trustProfile }: MyNumberReport,
  page: MyNumberPage,
): readonly string[] {
  const blocks = certificates.map((certificate) =>
    certificateLines(certificateWords(page.words, certificate, trustProfile), page),
  );
  return [
    ...headingLines(page.words.myNumber.headings.certificates, page),
    ...blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
  ];
}

function certificateLines(certificate: CertificateWords, page: MyNumberPage): readonly string[] {
  const { words, paint } = page;
  const { purpose, validity, issuer } = words.myNumber.certificates;
  const sign = signOf(certificate.sign, paint);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [purpose, certificate.purpose],
    [validity, certificate.validity],
    [issuer, certificate.issuer],
  ];
  return [
    ...withSign(sign, certificate.label, page),
    ...indented(certificate.state, page).map(sign.paint),
    ...pairs(
      facts.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const])),
      page,
    ),
  ];
}

export function triesBlock(tries: ReportTries, page: MyNumberPage): readonly string[] {
  const { words, paint } = page;
  const pins: readonly (readonly [PinUseLike, TriesLike])[] = [
    ['user-authentication', tries.userAuthentication],
    ['digital-signature', tries.digitalSignature],
    ['input-support', tries.inputSupport],
  ];
  return [
    ...headingLines(words.myNumber.headings.tries, page),
    ...pins.flatMap(([use, left]) => {
      const sign = signOf(triesSign(left), paint);
      return [
        ...withSign(sign, pinName(words, use), page),
        ...indented(triesText(words, left), page).map(sign.paint),
      ];
    }),
    ...indented(words.myNumber.tries.notSpent, page).map(paint.dim),
  ];
}

/** What came off the card is made safe to print. */
export function holderBlock(fields: readonly HolderField[], page: MyNumberPage): readonly string[] {
  if (fields.length === 0) return [];
  const { words } = page;
  return [
    ...headingLines(words.myNumber.headings.holder, page),
    ...pairs(
      fields.map((field) => {
        const signed = field.signed ? words.values.signed : words.values.unsigned;
        return [words.fields.holder[field.id], `${sanitise(fieldText(page, field))}  ${signed}`] as const;
      }),
      page,
    ),
  ];
}

function fieldText({ words }: MyNumberPage, { state, value, raw, translations }: HolderField): string {
  const { values, language } = words;
  if (state === 'empty') return values.empty;
  if (state === 'missing') return values.missing;
  if (state === 'unreadable') return raw === null ? values.unreadable : fillIn(values.unreadableRaw, { raw });
  if (value === null) return fillIn(values.unknownCode, { code: raw ?? '' });
  const translation =
    language === 'en' ? translations?.en : language === 'zh-Hans' ? translations?.zh : undefined;
  return translation === undefined || translation === value
    ? dateText(words, value)
    : fillIn(values.translated, { translation, official: value });
}

function triesSign(tries: TriesLike): CertificateSign {
  if (tries === 'unknown') return 'open';
  if (tries === 'blocked' || tries === 0) return 'bad';
  return tries === 1 ? 'attention' : 'good';
}

function signOf(sign: CertificateSign, paint: Painter): Sign {
  switch (sign) {
    case 'good':
      return { shape: '✔', paint: paint.good };
    case 'attention':
      return { shape: '!', paint: paint.open };
    case 'bad':
      return { shape: '✘', paint: paint.bad };
    case 'open':
      return { shape: '○', paint: paint.open };
  }
}

function withSign(sign: Sign, text: string, { width, paint }: MyNumberPage): readonly string[] {
  const [first = '', ...more] = wrapText(text, width - INDENT).map(paint.bold);
  return [`  ${sign.paint(sign.shape)} ${first}`, ...more.map((line) => ' '.repeat(INDENT) + line)];
}

function indented(text: string, { width }: MyNumberPage): readonly string[] {
  return wrapText(text, width - INDENT).map((line) => ' '.repeat(INDENT) + line);
}

/** Labels in one column, texts in the next. */
function pairs(
  rows: readonly (readonly [label: string, text: string])[],
  { width, paint }: MyNumberPage,
): readonly string[] {
  const labels = rows.map(([label]) => textWidth(label));
  const labelWidth = Math.min(Math.floor(width / 3), Math.max(0, ...labels));
  const columns = width - INDENT - labelWidth - GAP;
  return rows.flatMap(([label, text]) =>
    rowLines(
      [
        { lines: wrapText(label, labelWidth), width: labelWidth, paint: paint.dim },
        { lines: wrapText(text, columns), width: columns },
      ],
      INDENT,
    ),
  );
}

// The face of a first-generation card (券面(表)イメージ) as a drawing: every printed field, and beside them in large
// letters that it is a specimen. Laid out after the kind of document, not after any particular card.

import { escapeXml } from './text-strip.ts';

/** 200 dpi of an ID-1 card, 85.6 × 54 mm. */
export const FRONT_WIDTH = 674;
export const FRONT_HEIGHT = 425;

export interface CardFront {
  readonly title: string;
  readonly titleEnglish: string;
  readonly number: string;
  readonly nameLines: readonly string[];
  readonly birthDate: string;
  readonly sex: string;
  readonly nationality: string;
  readonly addressLines: readonly string[];
  /** Printed rows below the address, each a label in both languages and its text. */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  readonly validity: string;
  readonly photo: boolean;
}

export function cardFrontSvg(front: CardFront): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FRONT_WIDTH}" height="${FRONT_HEIGHT}" font-family="Noto Sans CJK JP">` +
    '<rect width="100%" height="100%" fill="#fff"/>' +
    '<rect x="3.5" y="3.5" width="667" height="418" rx="18" fill="none" stroke="#000" stroke-width="2"/>' +
    specimenMark() +
    heading(front) +
    holder(front) +
    rows(front) +
    footer(front) +
    photoFrame(front.photo) +
    '</svg>'
  );
}

function heading({ title, titleEnglish, number }: CardFront): string {
  return (
    text([20, 26], 12, '日本国政府 GOVERNMENT OF JAPAN') +
    text([20, 54], 25, title, 700) +
    text([30 + title.length * 25, 53], 13, titleEnglish, 500) +
    text([474, 26], 12, '番号 NO.') +
    text([474, 52], 23, number, 700) +
    line(20, 62, 654, 62)
  );
}

function holder({ nameLines, birthDate, sex, nationality, addressLines }: CardFront): string {
  const name = nameLines.map((part, index) => text([96, 86 + index * 24], index === 0 ? 21 : 19, part, 500));
  const address = addressLines.map((part, index) => text([96, 170 + index * 22], 17, part, 500));
  return (
    text([20, 84], 12, '氏名 NAME') +
    name.join('') +
    line(20, 120, 500, 120) +
    text([20, 140], 12, '生年月日') +
    text([96, 141], 17, birthDate, 500) +
    text([248, 140], 12, '性別') +
    text([278, 141], 17, sex, 500) +
    text([334, 140], 12, '国籍・地域') +
    text([402, 141], 17, nationality, 500) +
    line(20, 150, 500, 150) +
    text([20, 169], 12, '住居地') +
    address.join('') +
    line(20, 200, 500, 200)
  );
}

function rows({ rows }: CardFront): string {
  return rows
    .map(({ label, text: value }, index) => {
      const top = 200 + index * 31;
      return (
        text([20, top + 20], 12, label) +
        text([136, top + 22], 17, value, 500) +
        line(20, top + 31, 500, top + 31)
      );
    })
    .join('');
}

function footer({ validity }: CardFront): string {
  return (
    text([20, 380], 14, 'このカードは') +
    text([112, 382], 20, `${validity} です。`, 700) +
    text([20, 408], 13, '出入国在留管理庁長官（見本）')
  );
}

/** The photograph is a file of its own; the drawing only leaves its place, empty for holders without one. */
function photoFrame(photo: boolean): string {
  const frame = '<rect x="516" y="76" width="138" height="184" fill="#fff" stroke="#000" stroke-width="2"/>';
  const figure =
    '<g fill="none" stroke="#000" stroke-width="2"><ellipse cx="585" cy="146" rx="29" ry="37"/>' +
    '<path d="M530 259 C532 214 556 200 572 194 M640 259 C638 214 614 200 598 194"/></g>';
  const none = text([549, 174], 18, '写真なし', 500);
  return frame + (photo ? figure : none);
}

function specimenMark(): string {
  return (
    '<rect x="516.5" y="271.5" width="137" height="96" rx="8" fill="none" stroke="#000" stroke-width="3"/>' +
    '<g text-anchor="middle" font-weight="900"><text x="585" y="322" font-size="46" fill="none" stroke="#000" stroke-width="1.6">見本</text>' +
    '<text x="585" y="352" font-size="20">SIMULATED</text></g>'
  );
}

type Place = readonly [x: number, y: number];

/** `y` is the baseline. */
function text([x, y]: Place, size: number, value: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}">${escapeXml(value)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${x1} ${y1} L${x2} ${y2}" stroke="#000"/>`;
}

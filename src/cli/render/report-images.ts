// The images of a report: what is stored, how large it is, and where it was written to.

import type { Report, ReportImage } from '../../report/report.ts';
import { fillIn } from '../../words/fill-in.ts';
import { provenanceText } from './provenance.ts';
import { type Cell, rowLines, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import { headingLines, type Page } from './page.ts';
import { sanitise } from './sanitise.ts';

const INDENT = 2;
const GAP = 2;
const MAX_LABEL_WIDTH = 30;

export function imagesBlock(report: Report, page: Page): readonly string[] {
  if (report.images.length === 0) return [];
  const heading = headingLines(page.words.terminal.headings.images, page);
  const rightWidth = Math.max(
    ...report.images.map((image) => textWidth(provenanceText(page, report, image))),
  );
  return [...heading, ...report.images.flatMap((image) => imageLines(report, image, page, rightWidth))];
}

function imageLines(report: Report, image: ReportImage, page: Page, rightWidth: number): readonly string[] {
  const { words, width, paint } = page;
  const { label, official } = words.fields.images[image.id];
  const labels = official === label ? [label] : [label, official];
  const right = provenanceText(page, report, image);
  const labelWidth = Math.min(MAX_LABEL_WIDTH, Math.floor(width * 0.36));
  const valueWidth = width - INDENT - labelWidth - GAP - GAP - rightWidth;
  const cells = (rest: Cell[]): readonly string[] =>
    rowLines(
      [
        {
          lines: labels.flatMap((text) => wrapText(text, labelWidth)),
          width: labelWidth,
          paint: paint.dim,
        },
        ...rest,
      ],
      INDENT,
    );
  const value = imageText(image, page);
  const withFile = image.file === undefined ? [value] : [value, sanitise(image.file)];
  if (valueWidth >= textWidth(value) && image.file === undefined) {
    return cells([
      { lines: [value], width: valueWidth },
      { lines: [right], width: rightWidth, paint: paint.dim },
    ]);
  }
  const wide = width - INDENT - labelWidth - GAP;
  return cells([{ lines: [...withFile, right].flatMap((text) => wrapText(text, wide)), width: wide }]);
}

function imageText({ state, format, width, height }: ReportImage, { words }: Page): string {
  const { images } = words.terminal;
  if (state !== 'read') return images[state];
  const kind = { 'tiff-g4': 'TIFF', jp2: 'JPEG 2000' }[format];
  return `${kind} ${fillIn(images.size, { width, height })}`;
}

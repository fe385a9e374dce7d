// The signature in detail, and what went over the link.

import type { Report } from '../../report/report.ts';
import { fillIn } from '../../words/fill-in.ts';
import { dateText } from '../../words/value-words.ts';
import { rowLines, wrapText } from './layout.ts';
import { textWidth } from './text-width.ts';
import { headingLines, type Page } from './page.ts';
import { sanitise } from './sanitise.ts';

const INDENT = 2;
const GAP = 2;

export function signatureBlock({ signature }: Report, page: Page): readonly string[] {
  const { words, width, paint } = page;
  const texts = words.terminal.signature;
  const { signer } = signature;
  const details: readonly (readonly [string, string | null | undefined])[] = [
    [texts.status, texts.statuses[signature.status]],
    [texts.algorithm, signature.algorithm],
    [texts.layout, signature.layout],
    [texts.signer, signer?.subject],
    [texts.issuer, signer?.issuer],
    [texts.serial, signer?.serial],
    [texts.validity, signer && validityText(words, signer)],
    [texts.chain, signature.status === 'absent' ? null : texts.chains[signature.chain]],
    [texts.anchor, signature.anchorSha256],
  ];
  const shown = details.flatMap(([label, text]) => (typeof text === 'string' ? [{ label, text }] : []));
  const labelWidth = Math.min(Math.floor(width / 3), Math.max(...shown.map(({ label }) => textWidth(label))));
  const textColumns = width - INDENT - labelWidth - GAP;
  const rows = shown.flatMap(({ label, text }) =>
    rowLines(
      [
        { lines: wrapText(label, labelWidth), width: labelWidth, paint: paint.dim },
        { lines: wrapText(sanitise(text), textColumns), width: textColumns },
      ],
      INDENT,
    ),
  );
  return [...headingLines(words.terminal.headings.signature, page), ...rows];
}

export function linkBlock({ link }: Pick<Report, 'link'>, { words, width, paint }: Page): readonly string[] {
  const text = fillIn(words.terminal.report.link, {
    apdus: link.apdus,
    sent: link.bytesSent,
    received: link.bytesReceived,
    milliseconds: Math.round(link.elapsedMs),
  });
  return wrapText(text, width).map(paint.dim);
}

function validityText(
  words: Page['words'],
  { notBefore, notAfter }: { readonly notBefore: string; readonly notAfter: string },
): string {
  const { validFromTo } = words.terminal.signature;
  return fillIn(validFromTo, { from: dateText(words, notBefore), to: dateText(words, notAfter) });
}

// Text of card files: UTF-8 without BOM, right-filled with NUL; some first-generation cards hold Shift_JIS instead.
// Spec: MOJ-RC-1.5 §3.3.4, MOJ-RC2-1.1 §3.3.4. Observed: the encoding sentence is young; a public reader of older cards
// decodes Shift_JIS, hence the marked fallback.

import { type Bytes, stripTrailingZeros } from '../bytes/bytes.ts';
import { AppError } from '../errors/app-error.ts';

export type TextEncoding = 'utf-8' | 'shift_jis';

export interface CardText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** @throws AppError TEXT_INVALID when the octets are neither. */
export function decodeCardText(value: Bytes): CardText {
  const content = stripTrailingZeros(value);
  const utf8 = decodeStrict(content, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const shiftJis = decodeStrict(content, 'shift_jis');
  if (shiftJis !== undefined) return { text: shiftJis, encoding: 'shift_jis' };
  throw new AppError('TEXT_INVALID');
}

function decodeStrict(content: Bytes, label: TextEncoding): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

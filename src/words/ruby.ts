// Ruby as plain data: a run of kanji and, in 《》, how it is read. A window makes <ruby> of it, a terminal parentheses.

const RUBY = /(\p{Script=Han}+)《([^》]*)》/gu;

export interface RubyPart {
  readonly text: string;
  /** Kana; absent for text that is read as it is written. */
  readonly reading?: string;
}

export function parseRuby(text: string): readonly RubyPart[] {
  const parts: RubyPart[] = [];
  let end = 0;
  for (const match of text.matchAll(RUBY)) {
    const [whole, base = '', reading = ''] = match;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: base, reading });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** 漢字(かんじ) */
export function rubyInParentheses(text: string): string {
  return text.replace(RUBY, '$1($2)');
}

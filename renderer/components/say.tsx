// Text with readings over its Chinese characters, where it has any.

import type { ReactNode } from 'react';
import { parseRuby } from '../../src/words/ruby.ts';

export function Say({ text }: { readonly text: string }): ReactNode {
  if (!text.includes('《')) return text;
  return (
    <span>
      {parseRuby(text).map((segment, index) =>
        segment.reading === undefined ? (
          segment.text
        ) : (
          <ruby key={index}>
            {segment.text}
            <rt>{segment.reading}</rt>
          </ruby>
        ),
      )}
    </span>
  );
}

import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import { renderProgress } from '../../../src/cli/render/render-progress.ts';
import { READ_PHASES } from '../../../src/session/read-phase.ts';
import { ALL_WORDS, en, ja, surface } from './surfaces.ts';

describe('renderProgress', () => {
  it('says phase and share in one line, and to keep the card still', () => {
    const progress = { phase: 'reading-images', bytesReceived: 4000, bytesExpected: 9000 } as const;
    expect(renderProgress(progress, ja)).toBe('画像を読み取っています  44%  カードを動かさないでください');
    expect(renderProgress(progress, en)).toBe('Reading the images  44%  keep the card still');
  });

  it('gives no share before the type of the card is known', () => {
    const progress = { phase: 'detecting', bytesReceived: 6, bytesExpected: 0 } as const;
    expect(renderProgress(progress, en)).toBe('Finding out the kind of card  keep the card still');
  });

  it('never goes beyond 100', () => {
    const progress = { phase: 'verifying', bytesReceived: 9900, bytesExpected: 9000 } as const;
    expect(renderProgress(progress, en)).toContain('100%');
  });

  it.each(ALL_WORDS)('leaves the last column free in $language', (words) => {
    for (const phase of READ_PHASES) {
      const line = renderProgress({ phase, bytesReceived: 1, bytesExpected: 1 }, surface(words, 40));
      expect(textWidth(line)).toBeLessThan(40);
      expect(line).not.toContain('\n');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createPainter } from '../../../src/cli/render/painter.ts';

describe('createPainter', () => {
  it('begins and ends a rendition', () => {
    expect(createPainter(true).good('✔')).toBe('\u001b[32m✔\u001b[39m');
  });

  it('ends only what it began, so that renditions nest', () => {
    const { bold, bad } = createPainter(true);
    expect(bold(bad('✘'))).toBe('\u001b[1m\u001b[31m✘\u001b[39m\u001b[22m');
  });

  it('paints nothing on nothing', () => {
    expect(createPainter(true).dim('')).toBe('');
  });

  it('leaves text alone without colour', () => {
    const { bold, dim, inverse, good, bad, open } = createPainter(false);
    expect([bold, dim, inverse, good, bad, open].map((paint) => paint('a'))).toEqual(Array(6).fill('a'));
  });
});

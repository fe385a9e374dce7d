import { describe, expect, it } from 'vitest';
import { citationText, cite } from '../../../src/spec/cite.ts';

describe('citationText', () => {
  it('names edition and section', () => {
    expect(citationText(cite('MOJ-RC-1.5', '3.4.3.1'))).toBe('MOJ-RC-1.5 §3.4.3.1');
  });

  it('names the edition alone where a whole document is meant', () => {
    expect(citationText(cite('ISA-LAPSE', ''))).toBe('ISA-LAPSE');
  });
});

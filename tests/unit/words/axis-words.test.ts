import { describe, expect, it } from 'vitest';
import { axisWords } from '../../../src/words/axis-words.ts';
import { EN } from '../../../src/words/en.ts';

describe('axisWords', () => {
  it('lists six axes, not checked where no rule answered', () => {
    expect(axisWords(EN, []).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'chipSignature not-checked',
      'issuerAnchored not-checked',
      'inDate not-checked',
      'lapseChecked not-checked',
      'holderMatched not-checked',
      'surfaceMatched not-checked',
    ]);
  });

  it('gives each state its word', () => {
    const axes = axisWords(EN, [
      { rule: 'rc-check-code-matches', status: 'pass' },
      { rule: 'rc-issuer-anchored', status: 'fail', reason: 'path-invalid' },
      { rule: 'rc-card-in-date', status: 'warn', reason: 'past-application-recorded' },
    ]);
    expect(axes.slice(0, 3).map(({ label, word }) => `${label}: ${word}`)).toEqual([
      'Chip signature: matches',
      'Issuer of the signature: not confirmed',
      'Validity of the card: not checked',
    ]);
  });
});

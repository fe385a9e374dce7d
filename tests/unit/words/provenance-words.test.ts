import { describe, expect, it } from 'vitest';
import { JA } from '../../../src/words/ja.ts';
import { provenanceWords } from '../../../src/words/provenance-words.ts';

const confirmed = { signature: { status: 'valid', chain: 'anchored' }, findings: [] };
const part = { signed: true, source: 'DF1/EF02#C5' };

describe('provenanceWords', () => {
  it('names the file, and that the signature covers it', () => {
    expect(provenanceWords(JA, confirmed, part)).toEqual({
      text: '署名あり',
      state: 'pass',
      place: 'DF1/EF02',
    });
  });

  it('says nothing of the signature about a part it does not cover', () => {
    const words = provenanceWords(JA, confirmed, { signed: false, source: 'DF2/EF01#D5' });
    expect(words).toEqual({ text: '署名なし', place: 'DF2/EF01' });
  });

  it('calls nothing signed on a chip without a signature', () => {
    const report = { signature: { status: 'absent', chain: 'not-anchored' }, findings: [] };
    expect(provenanceWords(JA, report, part)).toEqual({ text: '署名なし', place: 'DF1/EF02' });
  });

  it.each([
    ['invalid', 'anchored', 'fail'],
    ['valid', 'invalid', 'fail'],
    ['valid', 'not-anchored', 'not-checked'],
    ['not-checked', 'not-anchored', 'not-checked'],
  ])('for a signature that is %s and a chain that is %s is %s', (status, chain, state) => {
    expect(provenanceWords(JA, { signature: { status, chain }, findings: [] }, part).state).toBe(state);
  });

  it('leaves the card entries open when their order is not as specified, and nothing else', () => {
    const findings = [{ rule: 'rc-face-entries-laid-out', status: 'fail' }];
    expect(provenanceWords(JA, { ...confirmed, findings }, part).state).toBe('not-checked');
    const photo = { signed: true, source: 'DF1/EF03#D1' };
    expect(provenanceWords(JA, { ...confirmed, findings }, photo).state).toBe('pass');
  });

  it('leaves everything open when something else was signed than is specified', () => {
    const findings = [{ rule: 'rc-signed-layout-specified', status: 'fail' }];
    const photo = { signed: true, source: 'DF1/EF03#D1' };
    expect(provenanceWords(JA, { ...confirmed, findings }, photo).state).toBe('not-checked');
  });
});

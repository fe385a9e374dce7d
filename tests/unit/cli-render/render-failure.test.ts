import { describe, expect, it } from 'vitest';
import { renderFailure } from '../../../src/cli/render/render-failure.ts';
import type { Failure } from '../../../src/errors/failure.ts';
import { JA } from '../../../src/words/ja.ts';
import { en, ja, surface } from './surfaces.ts';

const removed: Failure = {
  code: 'CARD_REMOVED',
  retry: 'tap-again',
  facts: { apdu: 7, phase: 'reading-images' },
};

describe('renderFailure', () => {
  it('says what happened, what it means and what to do, with code and facts below', () => {
    expect(renderFailure(removed, ja)).toBe(
      [
        '✘ カードが離れました',
        '  読み取りが終わる前に、カードが動いたか、リーダーから離れました。',
        '  カードを置き直して、終わるまで動かさないでください。',
        '',
        '  コード: CARD_REMOVED  apdu=7  phase=reading-images',
        '  くわしく: zairyu-desk explain CARD_REMOVED',
        '',
      ].join('\n'),
    );
  });

  it('names the card that is not read here', () => {
    const facts = { looksLike: 'passport', sw: '6A82' };
    const text = renderFailure({ code: 'CARD_UNSUPPORTED', retry: 'another-card', facts }, en);
    expect(text).toContain('The card on the reader looks like this: passport (旅券).');
  });

  it('names the place and the problem of a refused code table', () => {
    const facts = { line: 3, column: 'code', problem: 'format', problems: 2 };
    const text = renderFailure({ code: 'CODES_INVALID', retry: 'check-input', facts }, ja);
    expect(text).toContain('  3行目 code: 形が違います (ほかに 1か所)\n');
  });

  it('names the file that cannot be read', () => {
    const facts = { file: 'codes.csv', reason: 'ENOENT' };
    const text = renderFailure({ code: 'FILE_UNREADABLE', retry: 'check-input', facts }, ja);
    expect(text).toMatch(/^ {2}codes\.csv$/m);
  });

  it('writes facts of drivers and files without letting them act', () => {
    const facts = { reader: 'Reader\u001b]0;x\u0007' };
    expect(renderFailure({ code: 'READER_UNPLUGGED', retry: 'fix-reader', facts }, ja)).toContain(
      'reader=Reader␛]0;x␇',
    );
  });

  it('dims what is for the support desk', () => {
    const text = renderFailure(removed, surface(JA, 80, true));
    expect(text).toContain('\u001b[2mコード: CARD_REMOVED  apdu=7  phase=reading-images\u001b[22m');
    expect(text).toContain('\u001b[31m\u001b[1m✘ カードが離れました\u001b[22m\u001b[39m');
  });
});

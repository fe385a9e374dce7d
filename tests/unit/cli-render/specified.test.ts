// A report of a specified card for a terminal, in every language and at a narrow width.

import { describe, expect, it } from 'vitest';
import { renderSpecifiedReport } from '../../../src/cli/render/render-specified.ts';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import { isSpecifiedReport } from '../../../src/report/specified-report.ts';
import { NO_DELIVERY_KEY } from '../../../src/trust/delivery-key.ts';
import { loadMyNumberWords } from '../../../src/words/load-my-number-words.ts';
import { LANGUAGES } from '../../../src/words/words.ts';
import { placedSpecified, readSpecified } from '../../integration/specified-reading.ts';
import { surface } from './surfaces.ts';

const whole = (await readSpecified(await placedSpecified('specified-worker'))).report;
const withoutKey = (
  await readSpecified(await placedSpecified('specified-worker'), {
    deliveryKey: NO_DELIVERY_KEY,
    cardNumber: null,
  })
).report;
const failed = (await readSpecified(await placedSpecified('specified-other-channel'))).report;

describe.each(LANGUAGES)('in %s', (language) => {
  it('shows both halves of one card, marked at both ends', async () => {
    const words = await loadMyNumberWords(language);
    const text = renderSpecifiedReport(whole, { ...surface(words), words });
    expect(text.match(/###/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('ZD07000001SM');
    expect(text).toContain('MOJ-SRC-1.1');
    expect(text).toContain('JPKI-PROFILE-3.2');
    expect(text).not.toMatch(/undefined|\{[a-zA-Z]+\}/);
  });

  it('says plainly what was not read and why, without empty parts', async () => {
    const words = await loadMyNumberWords(language);
    const page = { ...surface(words), words };
    const [bare, broken] = [renderSpecifiedReport(withoutKey, page), renderSpecifiedReport(failed, page)];
    expect(bare).toContain('001462222.zip');
    expect(broken).toContain('SET SESSION KEY');
    expect(broken).toContain('6A80');
    expect(bare).not.toContain('MOJ-RC2-1.1 §3.4.3.1');
  });
});

it('keeps to a narrow terminal', async () => {
  const words = await loadMyNumberWords('ja-easy');
  const page = { ...surface(words, 40), words };
  const lines = renderSpecifiedReport(whole, page).split('\n');
  expect(lines.filter((line) => textWidth(line) > 40)).toEqual([]);
});

it('is told from the reports of other cards by what it holds', () => {
  expect(isSpecifiedReport(whole)).toBe(true);
  expect(isSpecifiedReport(whole.specified.myNumber)).toBe(false);
});

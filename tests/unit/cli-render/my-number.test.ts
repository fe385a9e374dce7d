// A My Number card on a terminal, in every language.

import { describe, expect, it } from 'vitest';
import { renderMyNumberReport } from '../../../src/cli/render/render-my-number.ts';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import type { MyNumberReport } from '../../../src/report/my-number-report.ts';
import { loadMyNumberWords } from '../../../src/words/load-my-number-words.ts';
import { LANGUAGES, type Language } from '../../../src/words/words.ts';
import { judge, opened, placed, sitting } from '../../integration/my-number-reading.ts';
import { withoutColour } from './surfaces.ts';

const CARDS = ['mnc-valid', 'mnc-expired', 'mnc-under-15', 'mnc-wrong-ca', 'mnc-two-holders'] as const;

async function quiet(profile: string): Promise<MyNumberReport> {
  return judge(await sitting(await placed(profile)));
}

async function shown(
  report: MyNumberReport,
  language: Language = 'en',
  { columns = 80, colour = false } = {},
): Promise<string> {
  return renderMyNumberReport(report, {
    words: await loadMyNumberWords(language),
    terminal: { columns, colour },
  });
}

/** Lines joined, as a sentence is read. */
function read(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(CARDS)('%s fits its columns, fills in everything and is marked at both ends', async (profile) => {
    const report = await judge(await opened(await placed(profile)));
    for (const columns of [40, 80, 100]) {
      const text = await shown(report, language, { columns });
      const lines = text.trimEnd().split('\n');
      expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(columns);
      expect(text).not.toMatch(/\{[A-Za-z]+\}|undefined|null|《/);
      expect(lines[0]).toMatch(/^###/);
      expect(lines.at(-1)).not.toBe('');
      expect(text.match(/###/g)?.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('says the same with and without colour', async () => {
    const report = await quiet('mnc-valid');
    const [plain, coloured] = [
      await shown(report, language),
      await shown(report, language, { colour: true }),
    ];
    const words = (text: string) => withoutColour(text).replace(/\s+/g, '');
    expect(words(coloured)).toBe(words(plain));
  });
});

describe('the certificates', () => {
  it('show dates in Japan, the days left, what each is for, and who issued it', async () => {
    const text = read(await shown(await quiet('mnc-valid')));
    expect(text).toContain('20 May 2026 to 8 March 2031 1569 days left');
    expect(text).toContain('logging in and showing who you are');
    expect(text).toContain('signing applications');
    expect(text).toContain('The card is valid until 8 March 2036');
  });

  it.each([
    ['mnc-expired', '✘ Digital certificate for user identification', 'expired'],
    ['mnc-expiring', '! Digital certificate for user identification', 'ends soon'],
    ['mnc-under-15', '✘ Digital certificate for signature', 'not on the card'],
    ['mnc-wrong-ca', '○ Digital certificate for user identification', 'not confirmed as a published CA'],
    [
      'mnc-signature-locked',
      '✘ Password of the certificate for signature',
      'have it reset at the municipality',
    ],
    ['mnc-one-try', '! PIN of the certificate for user identification', '1 try left'],
  ])('of %s: %s, %s', async (profile, ...expected) => {
    const text = read(await shown(await quiet(profile)));
    for (const part of expected) expect(text).toContain(part);
  });

  it('come with the official way to check revocation, which nobody here did', async () => {
    const text = read(await shown(await quiet('mnc-valid')));
    expect(text).toContain('Revocation was not checked.');
    expect(text).toContain('open 自分の証明書 and choose 有効性確認');
  });

  it('are never called official when a test or simulator CA issued them', async () => {
    const report = await quiet('mnc-valid');
    const official = await shown({ ...report, simulated: false, trustProfile: 'official' });
    const test = await shown({ ...report, simulated: false, trustProfile: 'test' });
    expect(official).toContain('matches a published CA');
    expect(official).not.toContain('###');
    expect(read(test)).toContain('matches a simulator or test CA');
    expect(test).toContain('### TEST ###');
    expect(test).not.toContain('✔ Issuer of the certificates confirmed');
  });
});

describe('what a PIN opened', () => {
  it('stands there with where a signature covers it, made safe to print', async () => {
    const report = await judge(await opened(await placed('mnc-valid')));
    const text = read(await shown(report));
    expect(text).toContain('SAMPLE RAFAEL signed');
    expect(text).toContain('SAMPLE RAFAEL not signed');
    expect(text).toContain('Male (男)');
    const [first] = report.fields;
    const hostile = { ...report, fields: first ? [{ ...first, value: 'A\u001b[2J\u202eB' }] : [] };
    expect(await shown(hostile)).toContain('A␛[2J\\u{202E}B');
  });
});

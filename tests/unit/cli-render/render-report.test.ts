import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import { renderReport } from '../../../src/cli/render/render-report.ts';
import type { Report } from '../../../src/report/report.ts';
import { EN } from '../../../src/words/en.ts';
import { JA } from '../../../src/words/ja.ts';
import { SLOW_PROPERTY } from '../../support/property-settings.ts';
import { alteredGen2, authenticGen2, field, image, undeterminedGen1 } from './report-builder.ts';
import { ALL_WORDS, en, ja, surface, withoutColour } from './surfaces.ts';

const REPORTS: readonly (readonly [string, Report])[] = [
  ['authentic-gen2', authenticGen2()],
  ['undetermined-gen1', undeterminedGen1()],
  ['altered-gen2', alteredGen2()],
];

describe.each(REPORTS)('the report %s', (name, report) => {
  it.each([
    ['ja', JA],
    ['en', EN],
  ])('is shown in %s as expected', async (language, words) => {
    await expect(renderReport(report, surface(words))).toMatchFileSnapshot(
      `expected/${name}.${language}.txt`,
    );
  });

  it('is shown in colour as expected', async () => {
    const text = renderReport(report, surface(JA, 80, true));
    await expect(visibleEscapes(text)).toMatchFileSnapshot(`expected/${name}.ja.colour.txt`);
  });

  it.each(ALL_WORDS)('says the same with colour and without, in $language', (words) => {
    const plain = renderReport(report, surface(words));
    const coloured = withoutColour(renderReport(report, surface(words, 80, true)));
    expect(coloured.replace(/ +$/gm, '')).toBe(plain);
    expect(plain).not.toMatch(/\{[A-Za-z]+\}/);
  });
});

describe('renderReport', () => {
  it('marks a simulated result in its first and its last line', () => {
    const lines = renderReport(authenticGen2(), ja).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^### SIMULATED ### /);
    expect(lines.at(-1)).toBe(lines[0]);
  });

  it('marks a result of test certificates in its first and its last line', () => {
    const lines = renderReport(alteredGen2(), ja).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^### TEST ### /);
    expect(lines.at(-1)).toBe(lines[0]);
  });

  it('marks a real reading judged by simulator certificates as simulated', () => {
    const report: Report = { ...authenticGen2(), simulated: false };
    expect(renderReport(report, ja)).toMatch(/^### SIMULATED ### /);
  });

  it('marks no result of a real card and official certificates', () => {
    const report: Report = { ...authenticGen2(), simulated: false, trustProfile: 'official' };
    expect(renderReport(report, ja)).not.toContain('###');
  });

  it('says that the date of issue is on no chip, for generation 2', () => {
    expect(renderReport(authenticGen2(), ja)).toContain('読み取れません（チップの仕様に項目がありません）');
    expect(renderReport(authenticGen2(), en)).toContain('Date of issue  交付年月日');
  });

  it('hides status and period of a 特別永住者証明書 that has none', () => {
    const report: Report = {
      ...authenticGen2(),
      card: { kind: 'special-permanent-resident-certificate', generation: 2, type: '06' },
      fields: ['statusOfResidence', 'periodOfStay'].map((id) => field(id, '', null, { state: 'empty' })),
      findings: [],
    };
    const text = renderReport(report, ja);
    expect(text).not.toContain('在留資格');
    expect(text).not.toMatch(/^ {2}在留期間$/m);
    expect(text).toContain('交付年月日');
  });

  it('writes what a hostile card says without letting it act or hide', () => {
    const raw = '\u001b[2J\u202Eevil\u200B\n署名あり ✓ DF1/EF02';
    const report: Report = {
      ...authenticGen2(),
      fields: [
        field('address', raw, raw),
        field('birthDate', raw, null, { state: 'unreadable' }),
        field('nationality', raw, null),
      ],
      signature: {
        ...authenticGen2().signature,
        signer: { ...signerOf(authenticGen2()), subject: raw, issuer: raw },
      },
    };
    const text = renderReport(report, ja);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(text).toContain('␛[2J\\u{202E}evil\\u{200B}␊署名あり \\u{2713} DF1/EF02\n');
  });

  it('keeps every line within the width, whatever the card says', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.nat(ALL_WORDS.length - 1),
        fc.integer({ min: 40, max: 140 }),
        (value, raw, language, columns) => {
          const words = ALL_WORDS[language] ?? JA;
          const report: Report = {
            ...authenticGen2(),
            fields: [
              field('periodOfStay', raw, value),
              field('address', raw, value, { signed: false, encoding: 'shift_jis' }),
              field('nationality', raw, null),
              field('sex', raw, value, { translations: { en: raw, zh: raw } }),
              field('birthDate', raw, null, { state: 'unreadable' }),
            ],
            images: [image('nameImage', { file: raw })],
          };
          const wide = renderReport(report, surface(words, columns))
            .split('\n')
            .filter((line) => textWidth(line) > columns);
          expect(wide).toEqual([]);
        },
      ),
      SLOW_PROPERTY,
    );
  });
});

function signerOf({ signature: { signer } }: Report) {
  if (signer === null) throw new Error('no signer');
  return signer;
}

function visibleEscapes(text: string): string {
  return text.replaceAll('\u001b', '␛');
}

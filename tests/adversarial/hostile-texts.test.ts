// What a card says, in every field that is text: shown as text, with what acts, hides or deceives spelled out, in the
// terminal and in the window. None is acted upon, and none makes a page that never ends.

import { describe, expect, it } from 'vitest';
import { visibleReport } from '../../renderer/features/document/visible-report.ts';
import { fieldText } from '../../renderer/features/document/field-text.ts';
import { visibleText } from '../../renderer/text/visible-text.ts';
import { words as windowWords } from '../../renderer/words/ja.ts';
import { renderReport } from '../../src/cli/render/render-report.ts';
import { sanitise } from '../../src/cli/render/sanitise.ts';
import type { FileName } from '../../src/iso7816/file-ref.ts';
import type { Report } from '../../src/report/report.ts';
import { parseRuby } from '../../src/words/ruby.ts';
import { parseCertificate } from '../../src/trust/certificate.ts';
import { buildSigner } from '../generators/pki/certificate-builder.ts';
import { synthetic } from '../generators/pki/names.ts';
import { readSources } from '../architecture/source-files.ts';
import { withFile } from '../integration/altered-reading.ts';
import { captureSimulated, judgeSimulated } from '../integration/simulated-reading.ts';
import { fileOf } from '../unit/cards/residence-card/capture.ts';
import { ALL_WORDS, surface } from '../unit/cli-render/surfaces.ts';
import { forgedGen2, GEN2_SIGNER, isShownByTheWindow } from './forged-cards.ts';

/** Whatever a terminal or a line of text would act upon, or hide. */
const ACTS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['colours and cursor', '\u001b[2J\u001b[1;1H\u001b[32m✔ 真正'],
  ['another title of the terminal', '\u001b]0;authentic\u0007'],
  ['the other direction', '東京都\u202e号0031\u202c\u2066x\u2069'],
  ['lines of its own', 'A\r\n✔ 電子署名: 確認できました\nB\u2028C\u0085D'],
  ['characters without width', 'TO\u200bKYO\u00ad\ufeff\u2060\u{e0041}'],
  ['marks piled up', `A${'\u0301\u0489'.repeat(40)}`],
  ['letters that are drawn alike', 'ТОКYО АВС ΟΚ 𝐀 ٣ Ꭺ'],
  ['blanks that are no space', 'A\u00a0B\u2800C\u3164D\u2003E'],
  ['ruby of its own', '偽造《本物》東京《とうきょう》'],
  ['placeholders', '{raw}{date}{code}${x}%s'],
  ['markup', '<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;b&gt;'],
  ['a link', 'javascript:alert(1) https://example.com/?a=b'],
];

interface TextPlace {
  readonly place: string;
  readonly profile: string;
  readonly file: FileName;
  readonly tag: string;
  readonly id: string;
  readonly beside: readonly (readonly [string, string])[];
}

/** Every field of a residence card that is free text or a code. */
const PLACES: readonly TextPlace[] = [
  { place: 'address', profile: 'gen1-worker', file: 'DF2/EF01', tag: 'D4', id: 'address', beside: [] },
  {
    place: 'comprehensive permission',
    ...{ profile: 'gen1-worker', file: 'DF2/EF02', tag: 'D5', id: 'comprehensivePermission', beside: [] },
  },
  {
    place: 'individual permission',
    ...{ profile: 'gen1-worker', file: 'DF2/EF03', tag: 'D6', id: 'individualPermission', beside: [] },
  },
  {
    place: 'reserved note',
    ...{ profile: 'worker', file: 'DF2/EF03', tag: 'DE', id: 'reservedNote', beside: [['D9', '1']] },
  },
];

async function reportWith({ profile, file, tag, beside }: TextPlace, text: string): Promise<Report> {
  const reading = await captureSimulated(profile);
  const altered = withFile(reading, file, fileOf(...beside, [tag, text]));
  return (await judgeSimulated(altered)).report;
}

function fieldOf(report: Report, id: string) {
  const field = report.fields.find((candidate) => candidate.id === id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
}

describe.each(PLACES)('the $place of a card', (place) => {
  it.each(HOSTILE)('shows %s as text', async (_, text) => {
    const report = await reportWith(place, text);
    const field = fieldOf(report, place.id);
    if (field.state === 'read') expect(field.value).toBe(text);
    for (const words of ALL_WORDS) {
      const page = renderReport(report, surface(words));
      expect(page.replaceAll('\n', '')).not.toMatch(ACTS);
      expect(page.split('\n').filter((line) => line.startsWith('✔'))).toEqual([]);
    }
    const shown = visibleReport(report);
    const { value } = fieldText(windowWords, shown, fieldOf(shown, place.id));
    expect(value).not.toMatch(ACTS);
    expect(parseRuby(value).filter(({ reading }) => reading !== undefined)).toEqual([]);
  });
});

describe('letters that are drawn like others', () => {
  it.each([
    ['SАMPLE', 'S\\u{0410}MPLE', 'S⟨U+0410⟩MPLE'],
    ['NGUYЕN VАN', 'NGUY\\u{0415}N V\\u{0410}N', 'NGUY⟨U+0415⟩N V⟨U+0410⟩N'],
    ['ΒΟΒ', '\\u{0392}\\u{039F}\\u{0392}', '⟨U+0392⟩⟨U+039F⟩⟨U+0392⟩'],
    ['Ꭺꓐ', '\\u{13AA}\\u{A4D0}', '⟨U+13AA⟩⟨U+A4D0⟩'],
    ['𝐒𝐀𝐌', '\\u{1D412}\\u{1D400}\\u{1D40C}', '⟨U+1D412⟩⟨U+1D400⟩⟨U+1D40C⟩'],
    ['٢٠٣١', '\\u{0662}\\u{0660}\\u{0663}\\u{0661}', '⟨U+0662⟩⟨U+0660⟩⟨U+0663⟩⟨U+0661⟩'],
  ])('are spelled out in %j, by both fronts', (text, inTerminal, inWindow) => {
    expect(sanitise(text)).toBe(inTerminal);
    expect(visibleText(text)).toBe(inWindow);
  });

  it.each([
    'ハイツα２０１',
    'Σビル',
    'ЖКХ'.slice(0, 1),
    'ＡＢＣ１２３',
    '髙﨑　葛\u{e0100}飾',
    'Ⅲ号棟',
    'NGUYỄN THỊ',
    '김',
  ])('are not seen in %j, in the window', (text) => {
    expect(visibleText(text)).toBe(text);
  });
});

describe('texts that are too long', () => {
  const LONG = [
    ['kanji', '東'.repeat(5_000)],
    ['Latin letters without a space', 'A'.repeat(16_000)],
    ['opening brackets', '('.repeat(16_000)],
    ['a reading that never ends', `(${'あ'.repeat(5_000)}`],
    ['marks', `A${'\u0301'.repeat(8_000)}`],
    ['what is spelled out', '\u202e'.repeat(5_000)],
    ['spaces', ' '.repeat(16_000)],
    ['look-alikes', 'А'.repeat(8_000)],
    ['emoji joined into one', '👩\u200d'.repeat(2_000)],
  ] as const;

  it.each(LONG)('of %s are cut off with a sign, in the terminal and in the window', (_, text) => {
    const left = Array.from(text).length - 2_000;
    for (const shown of [sanitise(text), visibleText(text)]) {
      expect(shown.endsWith(`…(+${left})`)).toBe(true);
      expect(shown.length).toBeLessThan(2_000 * 10);
    }
  });

  it.each(LONG)('of %s are laid out in bounded lines', async (_, text) => {
    const [place] = PLACES;
    if (place === undefined) throw new Error('no place');
    const report = await reportWith(place, text);
    const page = renderReport(report, surface(ALL_WORDS[0] ?? surfaceMissing(), 40));
    expect(page.split('\n').length).toBeLessThan(2_000);
  });

  function surfaceMissing(): never {
    throw new Error('no words');
  }
});

describe('names in certificates', () => {
  it.each(HOSTILE)('show %s as text', async (_, text) => {
    const stored = buildSigner({ ...GEN2_SIGNER, subject: synthetic(text), issuerKey: 'p384-forgers-ca' });
    const { subject } = parseCertificate(stored);
    expect(subject.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    const reading = await forgedGen2({ stored });
    const { report } = await judgeSimulated(reading);
    expect(report.outcome).not.toBe('authentic');
    expect(renderReport(report, surface(ALL_WORDS[0] ?? never())).replaceAll('\n', '')).not.toMatch(ACTS);
    const shown = visibleReport(report).signature.signer?.subject ?? '';
    expect(shown).not.toMatch(ACTS);
    expect(parseRuby(shown)).toHaveLength(1);
    expect(await isShownByTheWindow(reading)).toBe(true);
  });

  function never(): never {
    throw new Error('no words');
  }
});

describe('the page', () => {
  it('has no way to take a text for markup or for a program', () => {
    const found = readSources(['renderer', 'electron', 'native-shims', 'src']).filter(({ text }) =>
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/.test(
        text,
      ),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

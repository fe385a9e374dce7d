// The short lists: readers, simulated cards, trust, codes, diagnosis, prompts.

import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import { renderCards } from '../../../src/cli/render/render-cards.ts';
import { renderCodeImport, renderCodeTables } from '../../../src/cli/render/render-codes.ts';
import { renderDoctor } from '../../../src/cli/render/render-doctor.ts';
import { renderCardNumberProblem, renderNotice } from '../../../src/cli/render/render-prompts.ts';
import { renderReaders, type ReaderLine } from '../../../src/cli/render/render-readers.ts';
import { renderTrustImport, renderTrustList, type TrustLine } from '../../../src/cli/render/render-trust.ts';
import { ALL_WORDS, en, ja, surface } from './surfaces.ts';

const READERS: readonly ReaderLine[] = [
  {
    name: 'Example Contactless Reader 0',
    card: 'present',
    atr: '3B8880010000000000B381A1009A',
    seems: { kind: 'residence-card', generation: 2 },
  },
  { name: 'Second\u001b[2J', card: 'present', seems: { looksLike: 'driving-licence' } },
  { name: 'Third', card: 'present', seems: { code: 'CARD_SPEC_VERSION_UNKNOWN' } },
  { name: 'Fourth', card: 'empty' },
  { name: 'Fifth', card: 'mute' },
];

const CARD = {
  name: 'worker',
  type: '05',
  cardNumber: 'ZD05000001SM',
  story: { ja: '会社員', en: 'Office worker', zh: '公司职员' },
};

const KNOWN = { generation: '2', source: 'https://example.test/', recorded: '2026-11-20' } as const;

const PIN: TrustLine = {
  ...KNOWN,
  name: 'zairyu-card-ca2-01',
  use: 'residence-card',
  state: 'imported',
  validity: 'valid',
  sha256: 'AB'.repeat(32),
};

const REFUSED = {
  file: 'test.crt',
  outcome: 'refused',
  failure: {
    code: 'ANCHOR_NOT_PINNED',
    retry: 'check-input',
    facts: { digest: 'CD'.repeat(32), testCa: 'zairyu-card-test-ca2-01', file: 'test.crt' },
  },
} as const;

const TABLES = [
  {
    field: 'sex',
    count: 3,
    sources: [{ source: 'MOJ-RC2-1.1 §3.3.4.4', date: '2026-04', imported: false }],
  },
  { field: 'permissionType', count: 0, sources: [] },
] as const;

const CHECKS = [
  { check: 'crypto', state: 'ok', facts: { primitives: 9 } },
  { check: 'pcsc-service', state: 'problem', facts: { code: 'READER_SERVICE_DOWN' } },
  { check: 'card', state: 'not-checked', facts: {} },
] as const;

describe('renderReaders', () => {
  it('says what is on each reader', () => {
    expect(renderReaders(READERS, en)).toBe(
      [
        '✔ Example Contactless Reader 0',
        '    card present',
        '    Kind: Residence Card (在留カード), second generation',
        '    ATR 3B8880010000000000B381A1009A',
        '✔ Second␛[2J',
        '    card present',
        '    Kind: driving licence (運転免許証)',
        '✔ Third',
        '    card present',
        '    Kind: A kind of residence card this app does not know yet',
        '○ Fourth',
        '    no card',
        '! Fifth',
        '    card does not answer',
        '',
      ].join('\n'),
    );
  });

  it('says so when there is none', () => {
    expect(renderReaders([], ja)).toBe('○ リーダーはつながっていません。\n');
  });
});

describe('renderCards', () => {
  it('tells name, kind, number and story of each card', () => {
    expect(renderCards([CARD], ja)).toBe(
      [
        'シミュレーターのカード',
        '',
        '  worker',
        '    在留カード（第2世代）  番号 ZD05000001SM',
        '    会社員',
        '',
        'zairyu-desk read --simulated 名前 で読み取れます。',
        '',
      ].join('\n'),
    );
  });

  it('tells the story in the language asked for', () => {
    const stories = ALL_WORDS.map((words) => renderCards([CARD], surface(words)).split('\n')[4]?.trim());
    expect(stories).toEqual(['会社員', '会社員', 'Office worker', '公司职员']);
  });

  it('names a type it does not know as it stands', () => {
    const text = renderCards([{ name: 'odd', type: '99', story: CARD.story }], ja);
    expect(text).toContain('\n    99\n');
  });
});

describe('renderTrustList', () => {
  it('groups certificates by what they vouch for', () => {
    const jpki: TrustLine = {
      ...KNOWN,
      name: 'jpki-sign-ca-01',
      use: 'jpki-digital-signature',
      state: 'no-digest',
      validity: 'expired',
    };
    expect(renderTrustList([PIN, jpki], ja)).toBe(
      [
        '認証局の証明書',
        '',
        '在留カード等',
        '  ✔ zairyu-card-ca2-01  第2世代  取り込み済み  有効期間内',
        `    SHA-256 ${'AB'.repeat(32)}`,
        '    出典: https://example.test/（2026年11月20日 に確認）',
        '',
        '公的個人認証（署名用）',
        '  ○ jpki-sign-ca-01  第2世代  ハッシュ値が未公表  有効期間終了',
        '    出典: https://example.test/（2026年11月20日 に確認）',
        '',
      ].join('\n'),
    );
  });
});

describe('renderTrustImport', () => {
  it('says what became of each file, and names a test CA as one', () => {
    const imported = {
      file: 'ca2.crt',
      outcome: 'imported',
      pin: PIN.name,
      sha256: 'AB'.repeat(32),
    } as const;
    const text = renderTrustImport([imported, REFUSED], en);
    expect(text).toContain('  ✔ ca2.crt: imported\n    zairyu-card-ca2-01');
    expect(text).toContain('  ✘ test.crt: not imported\n');
    expect(text).toContain('This is a published test CA.');
    expect(text).toContain('Code: ANCHOR_NOT_PINNED');
  });
});

describe('renderCodeTables', () => {
  it('says how many codes of each field are known, and from where', () => {
    expect(renderCodeTables(TABLES, ja)).toBe(
      [
        '使用中のコード表',
        '  性別: 3件',
        '    内蔵: MOJ-RC2-1.1 §3.3.4.4（2026-04）',
        '  許可の種類: 表がありません。コードのまま表示します',
        '',
      ].join('\n'),
    );
  });
});

describe('renderCodeImport', () => {
  it('names what is new and what is different', () => {
    const row = { field: 'permissionType', code: '02', ja: '見本許可' };
    const changes = {
      added: [row],
      changed: [{ before: row, after: { ...row, ja: '見本更新' } }],
      unchanged: 4,
    };
    expect(renderCodeImport(changes, ja)).toBe(
      [
        '✔ 追加 1件、変更 1件、同じ 4件',
        '    追加: permissionType 02 見本許可',
        '    変更: permissionType 02 見本許可 → 見本更新',
        '',
      ].join('\n'),
    );
  });
});

describe('renderDoctor', () => {
  it('names the broken part and what to do about it', () => {
    expect(renderDoctor(CHECKS, ja)).toBe(
      [
        'このパソコンの診断',
        '  ✔ 暗号の自己点検: 問題なし',
        '    primitives=9',
        '  ✘ スマートカードのサービス: 問題あり',
        '    PC/SCのサービスを開始してください。Windowsでは「Smart Card」、Linuxでは',
        '    pcscd です。',
        '    code=READER_SERVICE_DOWN',
        '  ○ カード: 未確認',
        '',
        '問題のある項目: 1',
        '',
      ].join('\n'),
    );
  });

  it('says so when all is well', () => {
    expect(renderDoctor(CHECKS.slice(0, 1), en)).toContain('\nNo problem was found.\n');
  });
});

describe('prompts', () => {
  it('give notice of what is done with what is read', () => {
    expect(renderNotice(en).replaceAll('\n', ' ')).toContain('Nothing is saved or sent.');
  });

  it('explain a number line by line', () => {
    const suggestion = { positions: [5], cardNumber: 'AB12045678CD' };
    const problem = { kind: 'character', position: 5, expected: 'digit', suggestion } as const;
    expect(renderCardNumberProblem(problem, ja)).toBe(
      '5文字目は数字です。\n5文字目は、数字の 0 ではありませんか。\n',
    );
  });
});

describe.each(ALL_WORDS)('every list in $language', (words) => {
  it.each([40, 80, 100])('stays within %i columns', (columns) => {
    const on = surface(words, columns);
    const text = [
      renderReaders(READERS, on),
      renderCards([CARD], on),
      renderTrustList([PIN], on),
      renderTrustImport([REFUSED], on),
      renderCodeTables(TABLES, on),
      renderDoctor(CHECKS, on),
      renderNotice(on),
    ].join('');
    expect(text.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
    expect(text).not.toMatch(/\{[A-Za-z]+\}/);
  });
});

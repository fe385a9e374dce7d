import { describe, expect, it } from 'vitest';
import { COMMAND_SYNTAX, isCommandName } from '../../../src/cli/render/command-syntax.ts';
import { textWidth } from '../../../src/cli/render/text-width.ts';
import { renderCommandUsage, renderUsage, renderUsageProblem } from '../../../src/cli/render/render-usage.ts';
import { ALL_WORDS, en, ja, surface } from './surfaces.ts';

const NAMES = Object.keys(COMMAND_SYNTAX).filter(isCommandName);

describe('renderUsage', () => {
  it('lists every command, the exit statuses, and where secrets go', () => {
    const text = renderUsage(en);
    for (const name of NAMES) expect(text).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    for (const status of ['0', '1', '2', '64']) expect(text).toMatch(new RegExp(`^  ${status} +\\S`, 'm'));
    expect(text).toContain('--secrets-stdin');
  });
});

describe('renderCommandUsage', () => {
  it('shows forms and options of one command', () => {
    expect(renderCommandUsage('simulate', ja)).toBe(
      [
        'シミュレーターのカードを、pcscdの仮想リーダーに置きます',
        '',
        '使い方',
        '  zairyu-desk simulate PROFILE [--vpcd HOST:PORT] [--fault SPEC]...',
        '  [--anchors-out DIR]',
        '',
        'オプション',
        '  --vpcd HOST:PORT         仮想リーダーのアドレス（初めの値は 127.0.0.1:35963）',
        '  --fault SPEC             途中で起こす不具合。何度でも書けます',
        '  --anchors-out DIR        使う認証局の証明書を、このフォルダーに書きます',
        '  --json                   結果をJSONだけで表示します',
        '  --lang ja|ja-easy|en|zh  表示する言葉',
        '  --help                   この説明を表示します',
        '',
      ].join('\n'),
    );
  });

  it.each(ALL_WORDS)('explains every option in $language, within the width', (words) => {
    for (const name of NAMES) {
      const text = renderCommandUsage(name, surface(words));
      for (const term of Object.values<string>(COMMAND_SYNTAX[name].options)) {
        const [word = ''] = term.split(' ');
        expect(text).toMatch(new RegExp(`^  ${word}`, 'm'));
      }
      expect(text.split('\n').filter((line) => textWidth(line) > 80)).toEqual([]);
    }
  });
});

describe('renderUsageProblem', () => {
  it('names the word, made safe, and how to learn more', () => {
    expect(renderUsageProblem({ problem: 'unknown-command', word: 'raed\u001b[2J' }, en)).toBe(
      '✘ There is no such command: raed␛[2J\nzairyu-desk COMMAND --help explains one command.\n',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { COMMON_OPTIONS } from '../../../src/cli/command.ts';
import { parseOptions, requirePositionals } from '../../../src/cli/options.ts';
import { usageError } from './usage-errors.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  reader: { type: 'string' },
  fault: { type: 'string', multiple: true, default: [] as string[] },
} as const;

describe('options', () => {
  it('are taken in either notation, between and after other words', () => {
    const { values, positionals } = parseOptions(['list', '--reader=A B', 'x', '--json'], OPTIONS);
    expect(values).toMatchObject({ reader: 'A B', json: true });
    expect(positionals).toEqual(['list', 'x']);
    expect(parseOptions(['--reader', 'A B'], OPTIONS).values.reader).toBe('A B');
  });

  it('may be given several times where that has a meaning', () => {
    expect(parseOptions(['--fault', 'mute', '--fault=pull@3'], OPTIONS).values.fault).toEqual([
      'mute',
      'pull@3',
    ]);
  });

  it('end at two dashes', () => {
    expect(parseOptions(['--', '--json'], OPTIONS)).toMatchObject({
      values: { json: false },
      positionals: ['--json'],
    });
  });

  it.each([
    [['--raeder', 'A'], '--raeder'],
    [['-x'], '-x'],
    [['--json=yes'], '--json'],
    [['--no-json'], '--no-json'],
    [['--raeder=A B'], '--raeder'],
  ])('that do not exist are refused by name: %j', (args, word) => {
    expect(() => parseOptions(args, OPTIONS)).toThrow(usageError('unknown-option', word));
  });

  it.each([[['--reader']], [['--reader', '--json']], [['--reader', '-x']]])(
    'without their value are refused by name: %j',
    (args) => {
      expect(() => parseOptions(args, OPTIONS)).toThrow(
        expect.objectContaining({ name: 'UsageError', word: '--reader' }),
      );
    },
  );
});

describe('the words after the options', () => {
  it('are exactly as many as named', () => {
    expect(requirePositionals(['a', 'b'], 'PROFILE', 'FILE')).toEqual(['a', 'b']);
    expect(requirePositionals([])).toEqual([]);
  });

  it('are asked for by name when they are missing', () => {
    expect(() => requirePositionals([], 'PROFILE')).toThrow(usageError('missing-argument', 'PROFILE'));
    expect(() => requirePositionals(['a'], 'PROFILE', 'FILE')).toThrow(
      usageError('missing-argument', 'FILE'),
    );
  });

  it('are refused when there are too many, the first of them', () => {
    expect(() => requirePositionals(['a', 'b', 'c'], 'PROFILE')).toThrow(usageError('unknown-option', 'b'));
    expect(() => requirePositionals(['a'])).toThrow(usageError('unknown-option', 'a'));
  });
});

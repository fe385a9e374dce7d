import { describe, expect, it } from 'vitest';
import { askCardNumber, readSecrets, requireCardNumber } from '../../../src/cli/secrets.ts';
import { toTerminalWords } from '../../../src/cli/render/page.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { toFailure } from '../../../src/errors/failure.ts';
import { EN } from '../../../src/words/en.ts';
import { JA } from '../../../src/words/ja.ts';
import { appError } from '../../support/app-errors.ts';
import { FakeTerminal } from './fake-terminal.ts';

const NUMBER = 'ZD05000001SM';
const WORDS = toTerminalWords(EN);

async function onStandardInput(text: string): Promise<string | undefined> {
  return (await readSecrets(new FakeTerminal({ standardInput: text }))).cardNumber;
}

/** Message, stack and facts of a failure and of all that caused it. */
function tracesOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const facts = thrown instanceof AppError ? JSON.stringify(toFailure(thrown)) : '';
  return [
    thrown.message,
    thrown.stack,
    facts,
    thrown.cause === undefined ? '' : tracesOf(thrown.cause),
  ].join();
}

describe('secrets on standard input', () => {
  it('are one JSON object', async () => {
    expect(await onStandardInput(`{"cardNumber":"${NUMBER}"}`)).toBe(NUMBER);
    expect(await onStandardInput(`\r\n {\n "cardNumber" : "${NUMBER}" }\r\n`)).toBe(NUMBER);
  });

  it('may be left out, or null', async () => {
    expect(await onStandardInput('{}')).toBeUndefined();
    expect(await onStandardInput('{"cardNumber":null}')).toBeUndefined();
  });

  it('may stand beside what this program does not know', async () => {
    expect(await onStandardInput(`{"other":[1],"cardNumber":"${NUMBER}","toString":1}`)).toBe(NUMBER);
  });

  it('are the object’s own, never inherited', async () => {
    expect(await onStandardInput(`{"__proto__":{"cardNumber":"${NUMBER}"}}`)).toBeUndefined();
  });

  it.each([
    ['nothing', '', 'json'],
    ['no JSON', 'cardNumber=ZD05000001SM', 'json'],
    ['half an object', `{"cardNumber":"${NUMBER}"`, 'json'],
    ['two objects', '{} {}', 'json'],
    ['a list', `["${NUMBER}"]`, 'object'],
    ['a text', `"${NUMBER}"`, 'object'],
    ['null', 'null', 'object'],
    ['a number that is a number', '{"cardNumber":12345678}', 'cardNumber'],
    ['a number in a list', `{"cardNumber":["${NUMBER}"]}`, 'cardNumber'],
    ['a number that is true', '{"cardNumber":true}', 'cardNumber'],
  ])('are refused as a whole: %s', async (_, text, problem) => {
    await expect(onStandardInput(text)).rejects.toThrow(
      appError('CREDENTIAL_FORMAT', { where: 'secrets-stdin', problem }),
    );
  });

  it.each([
    '{"cardNumber":"QX13572468WY"',
    'QX13572468WY',
    '["QX13572468WY"]',
    '{"cardNumber":{"QX13572468WY":1}}',
    '"QX13572468WY"',
  ])('are never repeated by the failure: %s', async (text) => {
    const thrown: unknown = await onStandardInput(text).catch((failure: unknown) => failure);
    expect(thrown).toBeInstanceOf(AppError);
    for (const part of ['QX13572468WY', 'QX', '13572468']) expect(tracesOf(thrown)).not.toContain(part);
  });

  it.each([
    '{"cardNumber":"123456789012"}',
    '{"cardNumber":"１２３４ ５６７８ ９０１２"}',
    '{"authPin":"1234-5678-9012"}',
    '{"anything":123456789012}',
  ])('with a number of 12 digits, which may be a 個人番号, go nowhere: %s', async (text) => {
    await expect(onStandardInput(text)).rejects.toThrow(
      appError('CREDENTIAL_FORMAT', { problem: 'individual-number' }),
    );
  });

  it('are short: what is longer is refused unread', async () => {
    const terminal = new FakeTerminal({ standardInput: `{"cardNumber":"${'A'.repeat(5_000)}"}` });
    await expect(readSecrets(terminal)).rejects.toThrow(appError('CREDENTIAL_FORMAT'));
    expect(terminal.limits).toEqual([4_096]);
  });
});

describe('a card number that was given', () => {
  it.each([NUMBER, 'zd05000001sm', 'ZD 0500-0001 SM', 'ＺＤ０５０００００１ＳＭ'])(
    'is taken in every usual notation: %s',
    (typed) => {
      expect(requireCardNumber(typed)).toBe(NUMBER);
    },
  );

  it.each([
    ['', { problem: 'empty' }],
    ['ZD0500001', { problem: 'length', length: 9 }],
    [`${NUMBER}X`, { problem: 'length', length: 13 }],
    ['ZD0500O001SM', { problem: 'character', position: 7, expected: 'digit' }],
    ['0D05000001SM', { problem: 'character', position: 1, expected: 'letter' }],
    ['ZD05000001S1', { problem: 'character', position: 12, expected: 'letter' }],
  ])('of a wrong form is refused with the place, not with the number: %j', (typed, facts) => {
    expect(() => requireCardNumber(typed)).toThrow(appError('CREDENTIAL_FORMAT', facts));
  });

  it('is never corrected by itself', () => {
    expect(() => requireCardNumber('ZDO5000001SM')).toThrow(appError('CREDENTIAL_FORMAT'));
  });
});

describe('a card number that is asked for', () => {
  async function askWith(...answers: readonly string[]) {
    const terminal = new FakeTerminal({ answers, interactive: true });
    const outcome: unknown = await askCardNumber(terminal, WORDS).catch((failure: unknown) => failure);
    return { terminal, outcome };
  }

  it('is asked for once when it has its form', async () => {
    const { terminal, outcome } = await askWith('zd05-0000-01sm');
    expect(outcome).toBe(NUMBER);
    expect(terminal.questions).toEqual([WORDS.terminal.prompts.cardNumber]);
    expect([terminal.printed, terminal.told]).toEqual(['', '']);
  });

  it('is asked for again with the place of what is wrong, on standard error', async () => {
    const { terminal, outcome } = await askWith('', 'ZD05', 'ZD05000?01SM', NUMBER);
    expect(outcome).toBe(NUMBER);
    expect(terminal.told.trimEnd().split('\n')).toEqual([
      'Please type the number (example AB12345678CD).',
      'There are only 4 characters. The number has 12.',
      'Character 8 is a digit.',
    ]);
    expect(terminal.printed).toBe('');
  });

  it.each(['y', 'Y', 'yes', 'YES', ' y ', 'ｙ'])(
    'is taken with its look-alikes exchanged after a yes: %j',
    async (answer) => {
      const { terminal, outcome } = await askWith('ZDO50OOOO1SM', answer);
      expect(outcome).toBe(NUMBER);
      expect(terminal.questions[1]).toBe(`Read with ${NUMBER}? [y/N]: `);
      expect(terminal.told).toContain('Character 3: could it be the digit 0?');
    },
  );

  it.each(['n', '', 'no', 'yeah', 'はい', NUMBER])(
    'is asked for again after anything else: %j',
    async (answer) => {
      const { terminal, outcome } = await askWith('ZDO5000001SM', answer, 'ZD05000002SM');
      expect(outcome).toBe('ZD05000002SM');
      expect(terminal.questions).toHaveLength(3);
    },
  );

  it('is not offered where no look-alike makes it whole', async () => {
    const { terminal } = await askWith('ZDO500000?SM', NUMBER);
    expect(terminal.questions).toEqual(Array(2).fill(WORDS.terminal.prompts.cardNumber));
  });

  it('is asked for at most five times', async () => {
    const { terminal, outcome } = await askWith(...Array<string>(20).fill('wrong'));
    expect(outcome).toMatchObject({ code: 'CREDENTIAL_FORMAT', facts: { problem: 'attempts' } });
    expect(terminal.questions).toHaveLength(5);
  });

  it('is not asked for endlessly by refused offers either', async () => {
    const { terminal, outcome } = await askWith(...Array<string>(40).fill('ZDO5000001SM'));
    expect(outcome).toMatchObject({ code: 'CREDENTIAL_FORMAT', facts: { problem: 'attempts' } });
    expect(terminal.questions).toHaveLength(10);
  });

  it.each([[[]], [['']], [['ZDO5000001SM']]])(
    'ends the reading where the input ends, at either question: %j',
    async (answers) => {
      const { outcome } = await askWith(...answers);
      expect(outcome).toMatchObject({ code: 'READING_CANCELLED', facts: {} });
    },
  );

  it('is no 個人番号: a number of 12 digits ends the asking, unrepeated', async () => {
    const { terminal, outcome } = await askWith('1234 5678 9012', NUMBER);
    expect(outcome).toMatchObject({ code: 'CREDENTIAL_FORMAT', facts: { problem: 'individual-number' } });
    expect(terminal.questions).toHaveLength(1);
    expect(terminal.told + tracesOf(outcome)).not.toMatch(/1234|5678|9012/);
  });

  it('is asked for in the language of the terminal', async () => {
    const terminal = new FakeTerminal({ answers: ['', NUMBER] });
    await askCardNumber(terminal, toTerminalWords(JA));
    expect(terminal.questions[0]).toBe(JA.terminal.prompts.cardNumber);
    expect(terminal.told).toBe(`${JA.cardNumber.empty}\n`);
  });
});

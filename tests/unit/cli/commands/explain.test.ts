import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/cli/commands/explain.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import { FAILURE_PAGES, MY_NUMBER_RULE_PAGES, RESIDENCE_RULE_PAGES } from '../../../../src/handbook/pages.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

async function run(...args: readonly string[]) {
  const terminal = new FakeTerminal();
  const status = await explain(args, commandContext(terminal, '/nowhere'));
  return { status, terminal };
}

describe('explain', () => {
  it('lists every page when no code is named', async () => {
    const { status, terminal } = await run();
    expect(status).toBe(EXIT.DONE);
    const all = [...FAILURE_PAGES, ...RESIDENCE_RULE_PAGES, ...MY_NUMBER_RULE_PAGES];
    expect(all.filter((id) => !terminal.printed.includes(`  ${id}\n`))).toEqual([]);
  });

  it.each(['CARD_MUTE', 'card_mute', 'RC-LAPSE-CHECKED'])(
    'finds the page of %s in any case',
    async (code) => {
      const { status, terminal } = await run(code);
      expect(status).toBe(EXIT.DONE);
      expect(terminal.printed).toMatch(/^1\. |\n {2}1\. /);
    },
  );

  it('prints a page as JSON alone', async () => {
    const { terminal } = await run('READER_NONE', '--json');
    expect(printedJson(terminal)).toMatchObject({ id: 'READER_NONE', causes: expect.any(Array) as unknown });
  });

  it.each(['NO_SUCH_CODE', 'constructor'])('has no page called %s', async (name) => {
    await expect(run(name)).rejects.toThrow(usageError('invalid-value', name));
  });

  it('explains one code at a time', async () => {
    await expect(run('CARD_MUTE', 'CARD_RESET')).rejects.toThrow(usageError('unknown-option', 'CARD_RESET'));
  });
});

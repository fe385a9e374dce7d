import { describe, expect, it } from 'vitest';
import { cards } from '../../../../src/cli/commands/cards.ts';
import { EXIT } from '../../../../src/cli/exit-status.ts';
import { listSimulatedCards } from '../../../../src/host/simulated-source.ts';
import { ZH_HANS } from '../../../../src/words/zh-hans.ts';
import { FakeTerminal, commandContext, printedJson } from '../fake-terminal.ts';
import { usageError } from '../usage-errors.ts';

describe('cards', () => {
  it('lists every simulated card with name, type, number and story as JSON', async () => {
    const terminal = new FakeTerminal();
    expect(await cards(['--json'], commandContext(terminal))).toBe(EXIT.DONE);
    expect(printedJson(terminal)).toEqual({
      cards: expect.arrayContaining([...(await listSimulatedCards())]) as unknown,
    });
  });

  it('lists them in the language of the terminal', async () => {
    const terminal = new FakeTerminal();
    expect(await cards([], commandContext(terminal, undefined, ZH_HANS))).toBe(EXIT.DONE);
    for (const { name, cardNumber } of await listSimulatedCards()) {
      expect(terminal.printed).toContain(name);
      expect(terminal.printed).toContain(cardNumber);
    }
    expect(terminal.printed).toContain('公司职员');
    expect(terminal.told).toBe('');
  });

  it('takes nothing else', async () => {
    const context = commandContext(new FakeTerminal());
    await expect(cards(['worker'], context)).rejects.toThrow(usageError('unknown-option', 'worker'));
    await expect(cards(['--simulated', 'worker'], context)).rejects.toThrow(
      usageError('unknown-option', '--simulated'),
    );
  });
});

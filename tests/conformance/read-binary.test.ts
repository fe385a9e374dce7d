// However a file is read - whole, in parts, by identifier or by offset, in the clear or protected - it is the same file.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/bytes/hex.ts';
import type { CardFault } from '../../src/simulator/fault.ts';
import { type CardType, type Df, LAYOUTS } from '../../src/simulator/file-layout.ts';
import { exampleCard } from './example-card.ts';
import { ScriptTerminal, SELECT } from './script-terminal.ts';

const TYPES = ['1', '2', '05', '06'] as const;

async function opened(type: CardType, df: Df, faults: readonly CardFault[] = []): Promise<ScriptTerminal> {
  const terminal = new ScriptTerminal(exampleCard(type, { faults }));
  await terminal.authenticate();
  await terminal.send(SELECT[df]);
  return terminal;
}

const hex16 = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
const sfiP1 = (sfi: number) => (0x80 | sfi).toString(16).toUpperCase();

describe.each(TYPES)('files of type %s', (type) => {
  const body = (path: string, terminal: ScriptTerminal) =>
    toHex(elementaryBody(terminal, path) ?? new Uint8Array(0));

  it.each(LAYOUTS[type].files)('$path is read whole under secure messaging', async ({ path, df, sfi }) => {
    const terminal = await opened(type, df);
    expect(await terminal.readProtected(`${sfiP1(sfi)}00`)).toBe(body(path, terminal));
  });

  it.each(LAYOUTS[type].files.filter(({ access }) => access !== 'verified-sm'))(
    '$path is read whole in the clear',
    async ({ path, df, sfi }) => {
      const terminal = await opened(type, df);
      const answer = await terminal.send(`00B0${sfiP1(sfi)}00000000`);
      expect(answer).toBe(`${body(path, terminal)}9000`);
    },
  );
});

function elementaryBody(terminal: ScriptTerminal, path: string) {
  return [...terminal.card.profile.files].find(([known]) => known === path)?.[1];
}

describe('parts of a file', () => {
  it('join to the file, for every size of part and every chunk limit of the card', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 40, max: 700 }),
        fc.option(fc.integer({ min: 40, max: 300 }), { nil: undefined }),
        async (part, chunk) => {
          const faults: CardFault[] = chunk === undefined ? [] : [{ kind: 'chunk', length: chunk }];
          const terminal = await opened('05', 'DF1', faults);
          let read = await terminal.readProtected('8600', hex16(part));
          while (read.length < 2505 * 2) {
            const next = await terminal.readProtected(hex16(read.length / 2), hex16(part));
            expect(next.length).toBeGreaterThan(4);
            read += next;
          }
          expect(read).toBe(toHex(elementaryBody(terminal, 'DF1/EF04') ?? new Uint8Array(0)));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('end with the file, with 9000, when more is asked for', async () => {
    const terminal = await opened('1', 'DF2');
    expect(await terminal.send('00B081F8FF')).toMatch(/^[0-9A-F]{188}9000$/);
    expect(await terminal.readProtected('81F8', '0FFF')).toHaveLength(188);
  });

  it('start at the eight-bit offset that comes with a short identifier', async () => {
    const terminal = await opened('05', 'MF');
    expect(await terminal.send('00B08A0202')).toBe('30359000');
  });

  it('of more than 256 octets need an extended Le', async () => {
    const terminal = await opened('1', 'DF2');
    expect(await terminal.send('00B0810000')).toHaveLength(256 * 2 + 4);
    expect(await terminal.send('00B08100000156')).toHaveLength(342 * 2 + 4);
  });

  it('show that three octets are too few for the type of a second-generation card', async () => {
    const terminal = await opened('05', 'MF');
    expect(await terminal.send('00B08A0003')).toBe('C102309000');
  });
});

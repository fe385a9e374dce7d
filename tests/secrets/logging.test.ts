// The program keeps no log. What it says it says in results, failures and progress lines, whose types have no place for a
// secret; this holds the sources to it.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RecordedLink } from '../../src/iso7816/transcript.ts';
import { sourceFiles } from './source-files.ts';

/** Who may write to standard output and error: the terminal and the entry that flushes it. */
const MAY_WRITE: readonly string[] = ['src/cli/main.ts', 'src/cli/terminal.ts'];

it('no source writes to a console, a log file or standard error by itself', () => {
  const writers = sourceFiles(['src', 'native-shims', 'electron', 'renderer'])
    .filter((file) => !MAY_WRITE.includes(file) && !file.startsWith('electron/resources/'))
    .filter((file) =>
      /\bconsole\.\w+\(|process\.(?:stdout|stderr)\b|appendFile|createWriteStream/.test(
        readFileSync(file, 'utf8'),
      ),
    );
  expect(writers).toEqual([]);
});

it('a transcript has four members for each exchange, whatever passed', async () => {
  const link = new RecordedLink({ transmit: (command) => Promise.resolve(command) });
  for (let length = 4; length < 40; length++) await link.transmit(new Uint8Array(length).fill(0x41));
  const text = JSON.stringify(link.entries);
  for (const entry of link.entries)
    expect(Object.keys(entry)).toEqual(['header', 'sentLength', 'receivedLength', 'sw']);
  // The header is what was sent; nothing of the rest is there.
  expect(text.replaceAll('"41414141"', '')).not.toMatch(/"\w*4141/);
});

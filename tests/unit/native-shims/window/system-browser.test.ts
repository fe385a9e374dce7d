import { describe, expect, it } from 'vitest';
import {
  type OpenCommand,
  openCommand,
  openInSystemBrowser,
} from '../../../../native-shims/window/system-browser.ts';
import { ADDRESSES, LINKS } from '../../../../src/ipc/links.ts';

describe('an official page', () => {
  it.each(['linux', 'darwin', 'win32'] as const)(
    'is opened by %s with its address as one argument',
    (platform) => {
      const { command, args } = openCommand(platform, 'https://example.com/?a=1&b=2');
      expect(command).not.toMatch(/cmd|sh$/);
      expect(args.at(-1)).toBe('https://example.com/?a=1&b=2');
    },
  );

  it('is opened when it is on the list', async () => {
    const run: OpenCommand[] = [];
    for (const address of ADDRESSES) {
      await openInSystemBrowser(address, 'linux', (command) => Promise.resolve(void run.push(command)));
    }
    expect(run.map(({ args }) => args[0])).toEqual(ADDRESSES);
  });

  it.each(['https://example.com/', 'file:///etc/passwd', `${LINKS['jpki-portal'].url}?x`, ''])(
    'is not opened when it is not on the list: %j',
    async (address) => {
      const run = () => Promise.reject(new Error('was run'));
      await expect(openInSystemBrowser(address, 'linux', run)).rejects.toMatchObject({ code: 'IPC_INVALID' });
    },
  );
});

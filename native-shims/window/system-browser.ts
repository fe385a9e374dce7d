// Opens an official page in the browser of the system, where a person sees its address and may leave it. Only addresses of the
// fixed list (src/ipc/links.ts) are ever opened.

import { spawn } from 'node:child_process';
import { AppError } from '../../src/errors/app-error.ts';
import { ADDRESSES } from '../../src/ipc/links.ts';

export interface OpenCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/** No shell takes part: the address is one argument, whatever is in it. */
export function openCommand(platform: NodeJS.Platform, address: string): OpenCommand {
  if (platform === 'win32')
    return { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', address] };
  if (platform === 'darwin') return { command: 'open', args: [address] };
  return { command: 'xdg-open', args: [address] };
}

/** @throws AppError IPC_INVALID for an address that is not on the list. */
export function requireOfficial(address: string): void {
  if (!ADDRESSES.includes(address)) throw new AppError('IPC_INVALID', { where: 'link' });
}

export type RunCommand = (command: OpenCommand) => Promise<void>;

/** @throws AppError IPC_INVALID, FILE_UNREADABLE when this computer has nothing to open a page with. */
export async function openInSystemBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  run: RunCommand = runDetached,
): Promise<void> {
  requireOfficial(address);
  await run(openCommand(platform, address));
}

function runDetached({ command, args }: OpenCommand): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { stdio: 'ignore', detached: true });
    child.once('error', (error) => reject(new AppError('FILE_UNREADABLE', { file: command }, error)));
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

// The browser as a process of ours: started on its pipe, ended with us. When this process ends, however it ends, the pipe closes
// and the browser goes with it.

import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { AppError } from '../../src/errors/app-error.ts';
import { CdpConnection } from './cdp-connection.ts';

/** From start to the first answer; a cold start on a slow disk takes some seconds. */
const START_LIMIT_MS = 20_000;
/** In which a browser that was asked to close does so. */
const CLOSE_LIMIT_MS = 3_000;

export interface BrowserProcess {
  readonly connection: CdpConnection;
  /** As 'Chrome/156.0.8078.79'. */
  readonly product: string;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** @throws AppError HOST_CRASHED when it cannot be started or ends before it has answered. */
export async function startBrowser(path: string, flags: readonly string[]): Promise<BrowserProcess> {
  const child = spawn(path, [...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Without it Chromium shows a bar about missing keys of its makers' services.
    env: {
      ...process.env,
      GOOGLE_API_KEY: 'no',
      GOOGLE_DEFAULT_CLIENT_ID: 'no',
      GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
    },
  });
  const ended = endOf(child);
  const [, , , output, input] = child.stdio;
  if (!(output instanceof Writable) || !(input instanceof Readable)) {
    child.kill('SIGKILL');
    throw new AppError('HOST_CRASHED', { where: 'browser pipe' });
  }
  const connection = new CdpConnection(output, input);
  void ended.then(() => connection.end());
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  try {
    const { product } = await connection.send('Browser.getVersion');
    return {
      connection,
      product: typeof product === 'string' ? product : 'unknown',
      ended,
      close: () => closeBrowser(child, connection, ended),
    };
  } catch (thrown) {
    child.kill('SIGKILL');
    await ended;
    throw new AppError('HOST_CRASHED', { where: 'browser start' }, thrown);
  } finally {
    clearTimeout(limit);
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

async function closeBrowser(
  child: ChildProcess,
  connection: CdpConnection,
  ended: Promise<void>,
): Promise<void> {
  connection.send('Browser.close').catch(() => undefined);
  const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
  await ended;
  clearTimeout(limit);
}

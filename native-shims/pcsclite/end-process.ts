// Ends the process although a call is stuck in the smart card service.
//
// Observed: `process.exit` waits for every thread of libuv's pool, so a stuck call keeps the process for as long as the
// driver likes. On Linux such calls are cut (service-sockets.ts); elsewhere the system has to end the process.

import { loadKoffi, loadLibrary } from './koffi.ts';

/**
 * Never returns. Nothing is flushed and no exit handler runs: output has to be written before.
 * @param status 0 to 255.
 */
export async function endProcess(status: number): Promise<never> {
  const koffi = await loadKoffi();
  if (koffi !== undefined && process.platform === 'win32') {
    // ExitProcess ends the other threads first, whatever they are doing.
    loadLibrary(koffi, ['kernel32.dll'])?.func('__stdcall', 'ExitProcess', 'void', ['uint32'])(status);
  } else if (koffi !== undefined) {
    const libc = loadLibrary(koffi, ['libc.so.6', 'libc.so', '/usr/lib/libSystem.B.dylib']);
    libc?.func('_exit', 'void', ['int'])(status);
  }
  process.exit(status);
}

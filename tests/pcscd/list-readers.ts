// list-readers.ts PROVIDER: a program that asks for the readers and then has nothing more to do. Prints how many there
// are, or the code of the failure; whether it ends at all is what the test asks.

import { isAppError } from '../../src/errors/app-error.ts';
import { openPcscBackend } from '../../src/host/pcsc-backend.ts';

const backend = openPcscBackend(process.argv[2] === 'pcsclite' ? 'pcsclite' : 'pcsc-mini');
try {
  console.log((await backend.listReaders()).length);
} catch (failure) {
  console.log(isAppError(failure) ? failure.code : failure);
  process.exitCode = 2;
}
await backend.close();

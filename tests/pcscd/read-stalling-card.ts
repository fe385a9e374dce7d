// read-stalling-card.ts PROVIDER: a program that meets a stalled card and then has nothing more to do. Prints the code
// of the failure; whether it ends at all is what the test asks.

import { isAppError } from '../../src/errors/app-error.ts';
import { openPcscBackend } from '../../src/host/pcsc-backend.ts';
import { COMMAND } from './test-card.ts';

const backend = openPcscBackend(process.argv[2] === 'pcsclite' ? 'pcsclite' : 'pcsc-mini');
const limits = { exchangeMs: 300, readingMs: 20_000 };
try {
  await backend.withCard(undefined, { waitMs: 10_000, limits }, ({ transceiver }) =>
    transceiver.transmit(COMMAND.stall),
  );
} catch (failure) {
  console.log(isAppError(failure) ? failure.code : failure);
  process.exitCode = 2;
}
await backend.close();

// A program with a call stuck in the service that nothing cuts, as on Windows or macOS. Ends with status 3, or never.

import { openPcsclite } from '../../native-shims/pcsclite/pcsclite.ts';
import { endProcess } from '../../src/host/pcsc-backend.ts';
import { COMMAND } from './test-card.ts';

const provider = await openPcsclite();
if (provider === undefined) throw new Error('pcsclite cannot be loaded');
const card = await provider.connect('Virtual PCD 00 00');
card.transmit(COMMAND.stall).catch(() => undefined);
await new Promise((resolve) => setTimeout(resolve, 200));
console.log('stuck');
await endProcess(3);

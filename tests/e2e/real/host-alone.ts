// The program as a process of its own, for a test that ends it by force. Says one line when its window is open.

import { startDesk } from './desk-run.ts';

const run = await startDesk(process.argv[2]);
process.stdout.write('open\n');
await run.running.ended;

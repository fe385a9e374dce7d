// Writes docs/failures: npx tsx tests/generators/failures/build.ts

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handbookFiles } from './markdown.ts';

const FOLDER = fileURLToPath(new URL('../../../docs/failures', import.meta.url));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of await handbookFiles()) writeFileSync(join(FOLDER, name), text);

// Writes what is shipped as a CycloneDX bill of materials: npm run sbom → dist/sbom.cdx.json
// npm makes the list from the lock file alone; what differs from run to run is taken out, so that two runs are equal.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SBOM_FILE = join(ROOT, 'dist', 'sbom.cdx.json');

/** The parts of the list that are changed; the rest passes as it is. */
interface BillOfMaterials {
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp?: string | undefined;
    readonly component: { readonly name: string };
  };
}

/** @param lock octets of the lock file: the serial number of the list is made of them */
export function withoutRunDetails(list: BillOfMaterials, lock: Uint8Array): BillOfMaterials {
  const hex = createHash('sha256').update(lock).digest('hex');
  // RFC 9562 §5.8: version 8, whose other bits are ours to choose.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return {
    ...list,
    serialNumber: `urn:uuid:${parts.join('-')}`,
    // npm calls the program by the name of its folder.
    metadata: {
      ...list.metadata,
      timestamp: undefined,
      component: { ...list.metadata.component, name: 'zairyu-desk' },
    },
  };
}

function shippedList(): BillOfMaterials {
  const command = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'];
  const text = execFileSync('npm', command, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(text) as BillOfMaterials;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const list = withoutRunDetails(shippedList(), readFileSync(join(ROOT, 'package-lock.json')));
  mkdirSync(dirname(SBOM_FILE), { recursive: true });
  writeFileSync(SBOM_FILE, `${JSON.stringify(list, null, 2)}\n`);
}
